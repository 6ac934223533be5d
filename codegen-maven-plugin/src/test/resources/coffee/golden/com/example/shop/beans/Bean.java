// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.DescribedBy;
import com.example.coffee.runtime.Price;
import com.example.coffee.runtime.RoughWeightScribe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import javax.annotation.processing.Generated;

/**
 * An item of the table {@code beans}.
 *
 * <p>Objects are immutable; {@code builder()} makes them.
 *
 * <p>Spec: {@code items.Bean}.
 */
@Generated("io.connectorspec.codegen")
@DescribedBy(BeanDescription.class)
public final class Bean {

    /** The name of the table that holds these items. */
    public static final String TABLE = "beans";

    private final String name;

    private final int row;

    private final double grams;

    private final Double roughly;

    private final String supplier;

    private final List<Taste> tastes;

    private final Taste best;

    private final Set<String> labels;

    private final Set<Double> sizes;

    private final Optional<String> note;

    private final Price price;

    private final Map<String, List<Double>> prices;

    private final List<Bean> parents;

    private final Bean substitute;

    private final Origin origin;

    private final Integer stock;

    private final String item;

    private final String out;

    private Bean(Builder builder) {
        this.name = builder.name;
        this.row = builder.row;
        this.grams = builder.grams;
        this.roughly = builder.roughly == null ? null : RoughWeightScribe.canonical(builder.roughly);
        this.supplier = builder.supplier;
        this.tastes = builder.tastes == null ? null : List.copyOf(builder.tastes);
        this.best = builder.best;
        this.labels = Collections.unmodifiableSet(new LinkedHashSet<>(builder.labels));
        this.sizes = builder.sizes == null
                ? null
                : Collections.unmodifiableSet(
                        new LinkedHashSet<>(builder.sizes.stream().map(RoughWeightScribe::canonical).toList()));
        this.note = builder.note;
        this.price = builder.price;
        this.prices = Collections.unmodifiableMap(
                builder.prices.entrySet()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        element -> element.getValue()
                                                .stream()
                                                .map(RoughWeightScribe::canonical)
                                                .toList(),
                                        (first, second) -> second,
                                        LinkedHashMap::new)));
        this.parents = List.copyOf(builder.parents);
        this.substitute = builder.substitute;
        this.origin = builder.origin;
        this.stock = builder.stock;
        this.item = builder.item;
        this.out = builder.out;
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
        builder.row = this.row;
        builder.grams = this.grams;
        builder.roughly = this.roughly;
        builder.supplier = this.supplier;
        builder.tastes = this.tastes;
        builder.best = this.best;
        builder.labels = this.labels;
        builder.sizes = this.sizes;
        builder.note = this.note;
        builder.price = this.price;
        builder.prices = this.prices;
        builder.parents = this.parents;
        builder.substitute = this.substitute;
        builder.origin = this.origin;
        builder.stock = this.stock;
        builder.item = this.item;
        builder.out = this.out;
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

    /**
     * What a bag weighs, in {@code g}.
     *
     * <p>Spec: {@code items.Bean.attributes.grams}.
     *
     * @return the value
     */
    public double grams() {
        return grams;
    }

    /**
     * The attribute {@code roughly}.
     *
     * <p>Spec: {@code items.Bean.attributes.roughly}.
     *
     * @return the value, or nothing if the attribute is absent
     */
    public Optional<Double> roughly() {
        return Optional.ofNullable(roughly);
    }

    /**
     * The attribute {@code supplier}.
     *
     * <p>Spec: {@code items.Bean.attributes.supplier}.
     *
     * @return the value
     */
    public String supplier() {
        return supplier;
    }

    /**
     * The attribute {@code tastes}.
     *
     * <p>Spec: {@code items.Bean.attributes.tastes}.
     *
     * @return the value, or nothing if the attribute is absent
     */
    public Optional<List<Taste>> tastes() {
        return Optional.ofNullable(tastes);
    }

    /**
     * The attribute {@code best}.
     *
     * <p>Spec: {@code items.Bean.attributes.best}.
     *
     * @return the value, or nothing if the attribute is absent
     */
    public Optional<Taste> best() {
        return Optional.ofNullable(best);
    }

    /**
     * The attribute {@code labels}.
     *
     * <p>Spec: {@code items.Bean.attributes.labels}.
     *
     * @return the value
     */
    public Set<String> labels() {
        return labels;
    }

    /**
     * The attribute {@code sizes}.
     *
     * <p>Spec: {@code items.Bean.attributes.sizes}.
     *
     * @return the value, or nothing if the attribute is absent
     */
    public Optional<Set<Double>> sizes() {
        return Optional.ofNullable(sizes);
    }

    /**
     * The attribute {@code note}.
     *
     * <p>Spec: {@code items.Bean.attributes.note}.
     *
     * @return the value, or nothing if the attribute is absent
     */
    public Optional<Optional<String>> note() {
        return Optional.ofNullable(note);
    }

    /**
     * The attribute {@code price}.
     *
     * <p>Spec: {@code items.Bean.attributes.price}.
     *
     * @return the value, or nothing if the attribute is absent
     */
    public Optional<Price> price() {
        return Optional.ofNullable(price);
    }

    /**
     * The attribute {@code prices}.
     *
     * <p>Spec: {@code items.Bean.attributes.prices}.
     *
     * @return the value
     */
    public Map<String, List<Double>> prices() {
        return prices;
    }

    /**
     * The attribute {@code parents}.
     *
     * <p>Spec: {@code items.Bean.attributes.parents}.
     *
     * @return the value
     */
    public List<Bean> parents() {
        return parents;
    }

    /**
     * The attribute {@code substitute}.
     *
     * <p>Spec: {@code items.Bean.attributes.substitute}.
     *
     * @return the value, or nothing if the attribute is absent
     */
    public Optional<Bean> substitute() {
        return Optional.ofNullable(substitute);
    }

    /**
     * The attribute {@code origin}.
     *
     * <p>Spec: {@code items.Bean.attributes.origin}.
     *
     * @return the value
     */
    public Origin origin() {
        return origin;
    }

    /**
     * The attribute {@code stock}.
     *
     * <p>Spec: {@code items.Bean.attributes.stock}.
     *
     * @return the value, or nothing if the attribute is absent
     */
    public Optional<Integer> stock() {
        return Optional.ofNullable(stock);
    }

    /**
     * The attribute {@code item}.
     *
     * <p>Spec: {@code items.Bean.attributes.item}.
     *
     * @return the value
     */
    public String item() {
        return item;
    }

    /**
     * The attribute {@code out}.
     *
     * <p>Spec: {@code items.Bean.attributes.out}.
     *
     * @return the value
     */
    public String out() {
        return out;
    }

    /**
     * Gives what tells this item from all others.
     *
     * @return the key
     */
    public BeanKey key() {
        return BeanKey.of(name, row);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Bean)) {
            return false;
        }
        Bean that = (Bean) other;
        return Objects.equals(this.name, that.name)
                && this.row == that.row
                && Double.compare(this.grams, that.grams) == 0
                && Objects.equals(this.roughly, that.roughly)
                && Objects.equals(this.supplier, that.supplier)
                && Objects.equals(this.tastes, that.tastes)
                && Objects.equals(this.best, that.best)
                && Objects.equals(this.labels, that.labels)
                && Objects.equals(this.sizes, that.sizes)
                && Objects.equals(this.note, that.note)
                && Objects.equals(this.price, that.price)
                && Objects.equals(this.prices, that.prices)
                && Objects.equals(this.parents, that.parents)
                && Objects.equals(this.substitute, that.substitute)
                && Objects.equals(this.origin, that.origin)
                && Objects.equals(this.stock, that.stock)
                && Objects.equals(this.item, that.item)
                && Objects.equals(this.out, that.out);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                name,
                row,
                grams,
                roughly,
                supplier,
                tastes == null ? null : tastes.size(),
                best == null ? null : best.name(),
                labels,
                sizes,
                note,
                price,
                prices,
                parents,
                substitute,
                origin,
                stock,
                item,
                out);
    }

    /** Gives the attributes, without the values of those that are secret. */
    @Override
    public String toString() {
        return new StringJoiner(", ", "Bean{", "}")
                .add("name=" + name)
                .add("row=" + row)
                .add("grams=" + grams)
                .add("roughly=" + roughly)
                .add("supplier=***")
                .add("tastes=" + tastes)
                .add("best=" + best)
                .add("labels=" + labels)
                .add("sizes=" + sizes)
                .add("note=" + note)
                .add("price=" + price)
                .add("prices=" + prices)
                .add("parents=" + parents)
                .add("substitute=" + substitute)
                .add("origin=" + origin)
                .add("stock=" + stock)
                .add("item=" + item)
                .add("out=" + out)
                .toString();
    }

    /** Makes objects of type {@code Bean}. */
    public static final class Builder {

        private String name;

        private Integer row;

        private Double grams;

        private Double roughly;

        private String supplier;

        private List<Taste> tastes;

        private Taste best;

        private Set<String> labels;

        private Set<Double> sizes;

        private Optional<String> note;

        private Price price;

        private Map<String, List<Double>> prices;

        private List<Bean> parents;

        private Bean substitute;

        private Origin origin;

        private Integer stock;

        private String item;

        private String out;

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
         * What a bag weighs, in {@code g}.
         *
         * @param grams the value
         * @return this builder
         */
        public Builder grams(double grams) {
            this.grams = grams;
            return this;
        }

        /**
         * The attribute {@code roughly}.
         *
         * @param roughly the value, or null for none
         * @return this builder
         */
        public Builder roughly(Double roughly) {
            this.roughly = roughly;
            return this;
        }

        /**
         * The attribute {@code supplier}.
         *
         * @param supplier the value
         * @return this builder
         */
        public Builder supplier(String supplier) {
            this.supplier = supplier;
            return this;
        }

        /**
         * The attribute {@code tastes}.
         *
         * @param tastes the value, or null for none
         * @return this builder
         */
        public Builder tastes(List<Taste> tastes) {
            this.tastes = tastes;
            return this;
        }

        /**
         * The attribute {@code best}.
         *
         * @param best the value, or null for none
         * @return this builder
         */
        public Builder best(Taste best) {
            this.best = best;
            return this;
        }

        /**
         * The attribute {@code labels}.
         *
         * @param labels the value
         * @return this builder
         */
        public Builder labels(Set<String> labels) {
            this.labels = labels;
            return this;
        }

        /**
         * The attribute {@code sizes}.
         *
         * @param sizes the value, or null for none
         * @return this builder
         */
        public Builder sizes(Set<Double> sizes) {
            this.sizes = sizes;
            return this;
        }

        /**
         * The attribute {@code note}.
         *
         * @param note the value, or null for none
         * @return this builder
         */
        public Builder note(Optional<String> note) {
            this.note = note;
            return this;
        }

        /**
         * The attribute {@code price}.
         *
         * @param price the value, or null for none
         * @return this builder
         */
        public Builder price(Price price) {
            this.price = price;
            return this;
        }

        /**
         * The attribute {@code prices}.
         *
         * @param prices the value
         * @return this builder
         */
        public Builder prices(Map<String, List<Double>> prices) {
            this.prices = prices;
            return this;
        }

        /**
         * The attribute {@code parents}.
         *
         * @param parents the value
         * @return this builder
         */
        public Builder parents(List<Bean> parents) {
            this.parents = parents;
            return this;
        }

        /**
         * The attribute {@code substitute}.
         *
         * @param substitute the value, or null for none
         * @return this builder
         */
        public Builder substitute(Bean substitute) {
            this.substitute = substitute;
            return this;
        }

        /**
         * The attribute {@code origin}.
         *
         * @param origin the value
         * @return this builder
         */
        public Builder origin(Origin origin) {
            this.origin = origin;
            return this;
        }

        /**
         * The attribute {@code stock}.
         *
         * @param stock the value, or null for none
         * @return this builder
         */
        public Builder stock(Integer stock) {
            this.stock = stock;
            return this;
        }

        /**
         * The attribute {@code item}.
         *
         * @param item the value
         * @return this builder
         */
        public Builder item(String item) {
            this.item = item;
            return this;
        }

        /**
         * The attribute {@code out}.
         *
         * @param out the value
         * @return this builder
         */
        public Builder out(String out) {
            this.out = out;
            return this;
        }

        /**
         * Makes the object; collections are copied.
         *
         * @return the object
         * @throws IllegalStateException if attributes are missing or collections hold null; the message says
         *     which and where
         */
        public Bean build() {
            List<String> problems = new ArrayList<>();
            if (this.name == null) {
                problems.add("name is not set");
            }
            if (this.row == null) {
                problems.add("row is not set");
            }
            if (this.grams == null) {
                problems.add("grams is not set");
            }
            if (this.supplier == null) {
                problems.add("supplier is not set");
            }
            if (this.tastes != null) {
                findNulls("tastes", this.tastes, problems);
            }
            if (this.labels == null) {
                problems.add("labels is not set");
            }
            if (this.labels != null) {
                findNulls("labels", this.labels, problems);
            }
            if (this.sizes != null) {
                findNulls("sizes", this.sizes, problems);
            }
            if (this.note != null) {
                findNulls("note", this.note, problems);
            }
            if (this.prices == null) {
                problems.add("prices is not set");
            }
            if (this.prices != null) {
                findNulls("prices", this.prices, problems);
            }
            if (this.parents == null) {
                problems.add("parents is not set");
            }
            if (this.parents != null) {
                findNulls("parents", this.parents, problems);
            }
            if (this.origin == null) {
                problems.add("origin is not set");
            }
            if (this.item == null) {
                problems.add("item is not set");
            }
            if (this.out == null) {
                problems.add("out is not set");
            }
            if (!problems.isEmpty()) {
                throw new IllegalStateException("Bean cannot be built: " + String.join(", ", problems) + ".");
            }
            return new Bean(this);
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
