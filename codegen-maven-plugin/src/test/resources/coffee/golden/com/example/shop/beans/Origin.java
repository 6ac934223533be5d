// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.DescribedBy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import javax.annotation.processing.Generated;

/**
 * Where beans come from.
 *
 * <p>Objects are immutable; {@code builder()} makes them.
 *
 * <p>Spec: {@code items.Origin}.
 */
@Generated("io.connectorspec.codegen")
@DescribedBy(OriginDescription.class)
public final class Origin {

    private final String country;

    private final int height;

    private final List<Farm> farms;

    private Origin(Builder builder) {
        this.country = builder.country;
        this.height = builder.height;
        this.farms = builder.farms == null ? null : List.copyOf(builder.farms);
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
        builder.country = this.country;
        builder.height = this.height;
        builder.farms = this.farms;
        return builder;
    }

    /**
     * The attribute {@code country}.
     *
     * <p>Spec: {@code items.Origin.attributes.country}.
     *
     * @return the value
     */
    public String country() {
        return country;
    }

    /**
     * The attribute {@code height}.
     *
     * <p>Spec: {@code items.Origin.attributes.height}.
     *
     * @return the value
     */
    public int height() {
        return height;
    }

    /**
     * The attribute {@code farms}.
     *
     * <p>Spec: {@code items.Origin.attributes.farms}.
     *
     * @return the value, or nothing if the attribute is absent
     */
    public Optional<List<Farm>> farms() {
        return Optional.ofNullable(farms);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Origin)) {
            return false;
        }
        Origin that = (Origin) other;
        return Objects.equals(this.country, that.country)
                && this.height == that.height
                && Objects.equals(this.farms, that.farms);
    }

    @Override
    public int hashCode() {
        return Objects.hash(country, height, farms);
    }

    /** Gives the attributes. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "Origin{", "}")
                .add("country=" + country)
                .add("height=" + height)
                .add("farms=" + farms)
                .toString();
    }

    /** Makes objects of type {@code Origin}. */
    public static final class Builder {

        private String country;

        private Integer height;

        private List<Farm> farms;

        private Builder() {}

        /**
         * The attribute {@code country}.
         *
         * @param country the value
         * @return this builder
         */
        public Builder country(String country) {
            this.country = country;
            return this;
        }

        /**
         * The attribute {@code height}.
         *
         * @param height the value
         * @return this builder
         */
        public Builder height(int height) {
            this.height = height;
            return this;
        }

        /**
         * The attribute {@code farms}.
         *
         * @param farms the value, or null for none
         * @return this builder
         */
        public Builder farms(List<Farm> farms) {
            this.farms = farms;
            return this;
        }

        /**
         * Makes the object; collections are copied.
         *
         * @return the object
         * @throws IllegalStateException if attributes are missing or collections hold null; the message says
         *     which and where
         */
        public Origin build() {
            List<String> problems = new ArrayList<>();
            if (this.country == null) {
                problems.add("country is not set");
            }
            if (this.height == null) {
                problems.add("height is not set");
            }
            if (this.farms != null) {
                findNulls("farms", this.farms, problems);
            }
            if (!problems.isEmpty()) {
                throw new IllegalStateException("Origin cannot be built: " + String.join(", ", problems) + ".");
            }
            return new Origin(this);
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
