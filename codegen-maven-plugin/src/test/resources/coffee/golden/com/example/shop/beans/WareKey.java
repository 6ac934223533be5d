// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.DescribedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import javax.annotation.processing.Generated;

/**
 * The key of an item of type {@code Ware}.
 *
 * <p>Objects are immutable; {@code builder()} makes them.
 *
 * <p>Spec: {@code tables.Ware}.
 */
@Generated("io.connectorspec.codegen")
@DescribedBy(WareKeyDescription.class)
public final class WareKey {

    private final String shelf;

    private final int place;

    private WareKey(Builder builder) {
        this.shelf = builder.shelf;
        this.place = builder.place;
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
     * Makes an object of all its attributes.
     *
     * @param shelf The attribute {@code shelf}.
     * @param place The attribute {@code place}.
     * @return the object
     */
    public static WareKey of(String shelf, int place) {
        return builder().shelf(shelf).place(place).build();
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

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof WareKey)) {
            return false;
        }
        WareKey that = (WareKey) other;
        return Objects.equals(this.shelf, that.shelf) && this.place == that.place;
    }

    @Override
    public int hashCode() {
        return Objects.hash(shelf, place);
    }

    /** Gives the attributes. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "WareKey{", "}").add("shelf=" + shelf).add("place=" + place).toString();
    }

    /** Makes objects of type {@code WareKey}. */
    public static final class Builder {

        private String shelf;

        private Integer place;

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
         * Makes the object; collections are copied.
         *
         * @return the object
         * @throws IllegalStateException if attributes are missing or collections hold null; the message says
         *     which and where
         */
        public WareKey build() {
            List<String> problems = new ArrayList<>();
            if (this.shelf == null) {
                problems.add("shelf is not set");
            }
            if (this.place == null) {
                problems.add("place is not set");
            }
            if (!problems.isEmpty()) {
                throw new IllegalStateException("WareKey cannot be built: " + String.join(", ", problems) + ".");
            }
            return new WareKey(this);
        }
    }
}
