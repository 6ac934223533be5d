// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
public final class Origin {

    private final String country;

    private final int height;

    private Origin(Builder builder) {
        this.country = builder.country;
        this.height = builder.height;
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

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Origin)) {
            return false;
        }
        Origin that = (Origin) other;
        return Objects.equals(this.country, that.country) && this.height == that.height;
    }

    @Override
    public int hashCode() {
        return Objects.hash(country, height);
    }

    /** Gives the attributes. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "Origin{", "}").add("country=" + country).add("height=" + height).toString();
    }

    /** Makes objects of type {@code Origin}. */
    public static final class Builder {

        private String country;

        private Integer height;

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
         * Makes the object; collections are copied.
         *
         * @return the object
         * @throws IllegalStateException if attributes are missing or collections hold null; the message lists
         *     all of them
         */
        public Origin build() {
            List<String> problems = new ArrayList<>();
            if (this.country == null) {
                problems.add("country is not set");
            }
            if (this.height == null) {
                problems.add("height is not set");
            }
            if (!problems.isEmpty()) {
                throw new IllegalStateException("Origin cannot be built: " + String.join(", ", problems) + ".");
            }
            return new Origin(this);
        }
    }
}
