// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.DescribedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import javax.annotation.processing.Generated;

/**
 * The key of an item of type {@code Bean}.
 *
 * <p>Objects are immutable; {@code builder()} makes them.
 *
 * <p>Spec: {@code items.Bean}.
 */
@Generated("io.connectorspec.codegen")
@DescribedBy(BeanKeyDescription.class)
public final class BeanKey {

    private final String name;

    private final int row;

    private BeanKey(Builder builder) {
        this.name = builder.name;
        this.row = builder.row;
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
     * @param name The attribute {@code name}.
     * @param row The attribute {@code the row}.
     * @return the object
     */
    public static BeanKey of(String name, int row) {
        return builder().name(name).row(row).build();
    }

    /**
     * Makes a builder in which everything is set as it is here.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.name = this.name;
        builder.row = this.row;
        return builder;
    }

    /**
     * The attribute {@code name}.
     *
     * <p>Spec: {@code items.Bean.attributes.name}.
     *
     * @return the value
     */
    public String name() {
        return name;
    }

    /**
     * The attribute {@code the row}.
     *
     * <p>Spec: {@code items.Bean.attributes.row}.
     *
     * @return the value
     */
    public int row() {
        return row;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof BeanKey)) {
            return false;
        }
        BeanKey that = (BeanKey) other;
        return Objects.equals(this.name, that.name) && this.row == that.row;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, row);
    }

    /** Gives the attributes. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "BeanKey{", "}").add("name=" + name).add("row=" + row).toString();
    }

    /** Makes objects of type {@code BeanKey}. */
    public static final class Builder {

        private String name;

        private Integer row;

        private Builder() {}

        /**
         * The attribute {@code name}.
         *
         * @param name the value
         * @return this builder
         */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * The attribute {@code the row}.
         *
         * @param row the value
         * @return this builder
         */
        public Builder row(int row) {
            this.row = row;
            return this;
        }

        /**
         * Makes the object; collections are copied.
         *
         * @return the object
         * @throws IllegalStateException if attributes are missing or collections hold null; the message says
         *     which and where
         */
        public BeanKey build() {
            List<String> problems = new ArrayList<>();
            if (this.name == null) {
                problems.add("name is not set");
            }
            if (this.row == null) {
                problems.add("row is not set");
            }
            if (!problems.isEmpty()) {
                throw new IllegalStateException("BeanKey cannot be built: " + String.join(", ", problems) + ".");
            }
            return new BeanKey(this);
        }
    }
}
