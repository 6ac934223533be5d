// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.DescribedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import javax.annotation.processing.Generated;

/**
 * An item with {@code mug} in {@code is a}.
 *
 * <p>Objects are immutable; {@code builder()} makes them.
 *
 * <p>Spec: {@code items.Mug}.
 */
@Generated("io.connectorspec.codegen")
@DescribedBy(MugDescription.class)
public final class Mug implements Ware {

    private final String shelf;

    private final int place;

    private final String colour;

    private Mug(Builder builder) {
        this.shelf = builder.shelf;
        this.place = builder.place;
        this.colour = builder.colour;
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
        builder.colour = this.colour;
        return builder;
    }

    /**
     * The attribute {@code shelf}.
     *
     * <p>Spec: {@code items.Mug.attributes.shelf}.
     *
     * @return the value
     */
    public String shelf() {
        return shelf;
    }

    /**
     * The attribute {@code place}.
     *
     * <p>Spec: {@code items.Mug.attributes.place}.
     *
     * @return the value
     */
    public int place() {
        return place;
    }

    /**
     * The attribute {@code colour}.
     *
     * <p>Spec: {@code items.Mug.attributes.colour}.
     *
     * @return the value
     */
    public String colour() {
        return colour;
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
        if (!(other instanceof Mug)) {
            return false;
        }
        Mug that = (Mug) other;
        return Objects.equals(this.shelf, that.shelf)
                && this.place == that.place
                && Objects.equals(this.colour, that.colour);
    }

    @Override
    public int hashCode() {
        return Objects.hash(shelf, place, colour);
    }

    /** Gives the attributes. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "Mug{", "}")
                .add("shelf=" + shelf)
                .add("place=" + place)
                .add("colour=" + colour)
                .toString();
    }

    /** Makes objects of type {@code Mug}. */
    public static final class Builder {

        private String shelf;

        private Integer place;

        private String colour;

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
         * The attribute {@code colour}.
         *
         * @param colour the value
         * @return this builder
         */
        public Builder colour(String colour) {
            this.colour = colour;
            return this;
        }

        /**
         * Makes the object; collections are copied.
         *
         * @return the object
         * @throws IllegalStateException if attributes are missing or collections hold null; the message says
         *     which and where
         */
        public Mug build() {
            List<String> problems = new ArrayList<>();
            if (this.shelf == null) {
                problems.add("shelf is not set");
            }
            if (this.place == null) {
                problems.add("place is not set");
            }
            if (this.colour == null) {
                problems.add("colour is not set");
            }
            if (!problems.isEmpty()) {
                throw new IllegalStateException("Mug cannot be built: " + String.join(", ", problems) + ".");
            }
            return new Mug(this);
        }
    }
}
