// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.DescribedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import javax.annotation.processing.Generated;

/**
 * A part of an item.
 *
 * <p>Objects are immutable; {@code builder()} makes them.
 *
 * <p>Spec: {@code items.Field}.
 */
@Generated("io.connectorspec.codegen")
@DescribedBy(FieldDescription.class)
public final class Field {

    private final double size;

    private final Farm owner;

    private Field(Builder builder) {
        this.size = builder.size;
        this.owner = builder.owner;
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
        builder.size = this.size;
        builder.owner = this.owner;
        return builder;
    }

    /**
     * The attribute {@code size}.
     *
     * <p>Spec: {@code items.Field.attributes.size}.
     *
     * @return the value
     */
    public double size() {
        return size;
    }

    /**
     * The attribute {@code owner}.
     *
     * <p>Spec: {@code items.Field.attributes.owner}.
     *
     * @return the value, or nothing if the attribute is absent
     */
    public Optional<Farm> owner() {
        return Optional.ofNullable(owner);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Field)) {
            return false;
        }
        Field that = (Field) other;
        return Double.compare(this.size, that.size) == 0 && Objects.equals(this.owner, that.owner);
    }

    @Override
    public int hashCode() {
        return Objects.hash(size, owner);
    }

    /** Gives the attributes. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "Field{", "}").add("size=" + size).add("owner=" + owner).toString();
    }

    /** Makes objects of type {@code Field}. */
    public static final class Builder {

        private Double size;

        private Farm owner;

        private Builder() {}

        /**
         * The attribute {@code size}.
         *
         * @param size the value
         * @return this builder
         */
        public Builder size(double size) {
            this.size = size;
            return this;
        }

        /**
         * The attribute {@code owner}.
         *
         * @param owner the value, or null for none
         * @return this builder
         */
        public Builder owner(Farm owner) {
            this.owner = owner;
            return this;
        }

        /**
         * Makes the object; collections are copied.
         *
         * @return the object
         * @throws IllegalStateException if attributes are missing or collections hold null; the message says
         *     which and where
         */
        public Field build() {
            List<String> problems = new ArrayList<>();
            if (this.size == null) {
                problems.add("size is not set");
            }
            if (!problems.isEmpty()) {
                throw new IllegalStateException("Field cannot be built: " + String.join(", ", problems) + ".");
            }
            return new Field(this);
        }
    }
}
