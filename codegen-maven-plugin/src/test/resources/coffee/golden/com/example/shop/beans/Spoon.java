// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.DescribedBy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import javax.annotation.processing.Generated;

/**
 * Something to stir with.
 *
 * <p>Objects are immutable; {@code builder()} makes them.
 *
 * <p>Spec: {@code items.Spoon}.
 */
@Generated("io.connectorspec.codegen")
@DescribedBy(SpoonDescription.class)
public final class Spoon implements Ware {

    private final String shelf;

    private final int place;

    private final Map<String, Taste> tastes;

    private Spoon(Builder builder) {
        this.shelf = builder.shelf;
        this.place = builder.place;
        this.tastes = builder.tastes == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(builder.tastes));
    }

    /**
     * Makes a builder in which nothing is set.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Makes a builder in which everything is set as it is here.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.shelf = this.shelf;
        builder.place = this.place;
        builder.tastes = this.tastes;
        return builder;
    }

    /**
     * The attribute {@code shelf}.
     *
     * <p>Spec: {@code items.Spoon.attributes.shelf}.
     *
     * @return the value
     */
    public String shelf() {
        return shelf;
    }

    /**
     * The attribute {@code place}.
     *
     * <p>Spec: {@code items.Spoon.attributes.place}.
     *
     * @return the value
     */
    public int place() {
        return place;
    }

    /**
     * The attribute {@code tastes}.
     *
     * <p>Spec: {@code items.Spoon.attributes.tastes}.
     *
     * @return the value, or nothing if the attribute is absent
     */
    public Optional<Map<String, Taste>> tastes() {
        return Optional.ofNullable(tastes);
    }

    /**
     * Gives what tells this item from all others.
     *
     * @return the key
     */
    @Override
    public WareKey key() {
        return WareKey.of(shelf, place);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Spoon)) {
            return false;
        }
        Spoon that = (Spoon) other;
        return Objects.equals(this.shelf, that.shelf)
                && this.place == that.place
                && Objects.equals(this.tastes, that.tastes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(shelf, place, tastes == null ? null : tastes.size());
    }

    /** Gives the attributes. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "Spoon{", "}")
                .add("shelf=" + shelf)
                .add("place=" + place)
                .add("tastes=" + tastes)
                .toString();
    }

    /** Makes objects of type {@code Spoon}. */
    public static final class Builder {

        private String shelf;

        private Integer place;

        private Map<String, Taste> tastes;

        private Builder() {}

        /**
         * The attribute {@code shelf}.
         *
         * @param shelf the value
         * @return this builder
         */
        public Builder shelf(String shelf) {
            this.shelf = shelf;
            return this;
        }

        /**
         * The attribute {@code place}.
         *
         * @param place the value
         * @return this builder
         */
        public Builder place(int place) {
            this.place = place;
            return this;
        }

        /**
         * The attribute {@code tastes}.
         *
         * @param tastes the value, or null for none
         * @return this builder
         */
        public Builder tastes(Map<String, Taste> tastes) {
            this.tastes = tastes;
            return this;
        }

        /**
         * Makes the object; collections are copied.
         *
         * @return the object
         * @throws IllegalStateException if attributes are missing or collections hold null; the message says
         *     which and where
         */
        public Spoon build() {
            List<String> problems = new ArrayList<>();
            if (this.shelf == null) {
                problems.add("shelf is not set");
            }
            if (this.place == null) {
                problems.add("place is not set");
            }
            if (this.tastes != null) {
                findNulls("tastes", this.tastes, problems);
            }
            if (!problems.isEmpty()) {
                throw new IllegalStateException("Spoon cannot be built: " + String.join(", ", problems) + ".");
            }
            return new Spoon(this);
        }

        private static void findNulls(String path, Object value, List<String> problems) {
            if (value == null && problems.size() < 20) {
                problems.add(path + " is null");
            } else if (value instanceof Collection<?> elements) {
                int index = 0;
                for (Object element : elements) {
                    findNulls(path + "[" + index + "]", element, problems);
                    index++;
                }
            } else if (value instanceof Map<?, ?> entries) {
                entries.keySet().forEach(name -> findNulls(path + ".name", name, problems));
                entries.values().forEach(element -> findNulls(path + ".*", element, problems));
            } else if (value instanceof Optional<?> held) {
                held.ifPresent(element -> findNulls(path, element, problems));
            }
        }
    }
}
