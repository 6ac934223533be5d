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
 * A part of an item.
 *
 * <p>Objects are immutable; {@code builder()} makes them.
 *
 * <p>Spec: {@code items.Farm}.
 */
@Generated("io.connectorspec.codegen")
@DescribedBy(FarmDescription.class)
public final class Farm {

    private final String name;

    private final Map<String, Field> fields;

    private Farm(Builder builder) {
        this.name = builder.name;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(builder.fields));
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
        builder.name = this.name;
        builder.fields = this.fields;
        return builder;
    }

    /**
     * The attribute {@code name}.
     *
     * <p>Spec: {@code items.Farm.attributes.name}.
     *
     * @return the value
     */
    public String name() {
        return name;
    }

    /**
     * The attribute {@code fields}.
     *
     * <p>Spec: {@code items.Farm.attributes.fields}.
     *
     * @return the value
     */
    public Map<String, Field> fields() {
        return fields;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Farm)) {
            return false;
        }
        Farm that = (Farm) other;
        return Objects.equals(this.name, that.name) && Objects.equals(this.fields, that.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, fields);
    }

    /** Gives the attributes. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "Farm{", "}").add("name=" + name).add("fields=" + fields).toString();
    }

    /** Makes objects of type {@code Farm}. */
    public static final class Builder {

        private String name;

        private Map<String, Field> fields;

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
         * The attribute {@code fields}.
         *
         * @param fields the value
         * @return this builder
         */
        public Builder fields(Map<String, Field> fields) {
            this.fields = fields;
            return this;
        }

        /**
         * Makes the object; collections are copied.
         *
         * @return the object
         * @throws IllegalStateException if attributes are missing or collections hold null; the message says
         *     which and where
         */
        public Farm build() {
            List<String> problems = new ArrayList<>();
            if (this.name == null) {
                problems.add("name is not set");
            }
            if (this.fields == null) {
                problems.add("fields is not set");
            }
            if (this.fields != null) {
                findNulls("fields", this.fields, problems);
            }
            if (!problems.isEmpty()) {
                throw new IllegalStateException("Farm cannot be built: " + String.join(", ", problems) + ".");
            }
            return new Farm(this);
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
