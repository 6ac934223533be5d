// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.BagScribe;
import com.example.coffee.runtime.CardReader;
import com.example.coffee.runtime.CardScribe;
import com.example.coffee.runtime.CardWriter;
import com.example.coffee.runtime.CountScribe;
import com.example.coffee.runtime.MaybeScribe;
import com.example.coffee.runtime.NumberBagScribe;
import com.example.coffee.runtime.Price;
import com.example.coffee.runtime.PriceText;
import com.example.coffee.runtime.RoughWeightScribe;
import com.example.coffee.runtime.RowScribe;
import com.example.coffee.runtime.Scribe;
import com.example.coffee.runtime.SwappedScribe;
import com.example.coffee.runtime.TableScribe;
import com.example.coffee.runtime.TextScribe;
import com.example.coffee.runtime.WeightScribe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Writes {@code Bean} cards.
 *
 * <p>Spec: {@code items.Bean}.
 */
@Generated("io.connectorspec.codegen")
public final class BeanScribe extends CardScribe<Bean> {

    private static final long serialVersionUID = 1L;

    private final Scribe<String> name = new TextScribe();

    private final Scribe<Integer> row = new CountScribe();

    private final Scribe<Double> grams = new WeightScribe();

    private final Scribe<Double> roughly = new RoughWeightScribe();

    private final Scribe<String> supplier = new TextScribe();

    private final Scribe<List<Taste>> tastes = new RowScribe<>(new TasteScribe());

    private final Scribe<Taste> best = new TasteScribe();

    private final Scribe<Set<String>> labels = new BagScribe<>(new TextScribe());

    private final Scribe<Set<Double>> sizes = new NumberBagScribe<>(new RoughWeightScribe());

    private final Scribe<Optional<String>> note = new MaybeScribe<>(new TextScribe());

    private final Scribe<Price> price = new SwappedScribe<>(new PriceText(), new TextScribe());

    private final Scribe<Map<String, List<Double>>> prices =
            new TableScribe<>(new RowScribe<>(new RoughWeightScribe()));

    private final Scribe<List<Bean>> parents = new RowScribe<>(this);

    private final Scribe<Bean> substitute = this;

    private final Scribe<Origin> origin = new OriginScribe();

    private final Scribe<Integer> stock = new CountScribe();

    private final Scribe<String> item = new TextScribe();

    private final Scribe<String> out = new TextScribe();

    /** Makes an object, which has no state of its own. */
    public BeanScribe() {
        super(
                Bean.class,
                List.of(
                        "# Bean",
                        "! text name",
                        "! count the row",
                        "! weight/exact grams",
                        "? weight/rough roughly",
                        "! text supplier",
                        "? row<Taste> tastes",
                        "? Taste best",
                        "! bag<text> labels",
                        "? bag<weight>/rough sizes",
                        "? maybe<text> note",
                        "? text price",
                        "! table<row<weight>>/rough prices",
                        "! row<Bean> parents",
                        "? Bean substitute",
                        "! Origin origin",
                        "? count stock",
                        "! text item",
                        "! text out",
                        "# Farm",
                        "! text name",
                        "! table<Field> fields",
                        "# Field",
                        "! weight/exact size",
                        "? Farm owner",
                        "# Origin",
                        "! text country",
                        "! count height",
                        "? row<Farm> farms"));
    }

    @Override
    protected void writeAttributes(Bean item, CardWriter out) {
        attribute("name", name, item.name(), out);
        attribute("the row", row, item.row(), out);
        attribute("grams", grams, item.grams(), out);
        optional("roughly", roughly, item.roughly(), out);
        attribute("supplier", supplier, item.supplier(), out);
        optional("tastes", tastes, item.tastes(), out);
        optional("best", best, item.best(), out);
        attribute("labels", labels, item.labels(), out);
        optional("sizes", sizes, item.sizes(), out);
        optional("note", note, item.note(), out);
        optional("price", price, item.price(), out);
        attribute("prices", prices, item.prices(), out);
        attribute("parents", parents, item.parents(), out);
        optional("substitute", substitute, item.substitute(), out);
        attribute("origin", origin, item.origin(), out);
        optional("stock", stock, item.stock(), out);
        attribute("item", this.item, item.item(), out);
        attribute("out", this.out, item.out(), out);
    }

    @Override
    protected Bean readAttributes(CardReader in) {
        Bean.Builder builder = Bean.builder();
        while (in.next()) {
            switch (in.name()) {
                case "name" -> builder.name(value(name, in));
                case "the row" -> builder.row(value(row, in));
                case "grams" -> builder.grams(value(grams, in));
                case "roughly" -> builder.roughly(optionalValue(roughly, in));
                case "supplier" -> builder.supplier(value(supplier, in));
                case "tastes" -> builder.tastes(optionalValue(tastes, in));
                case "best" -> builder.best(optionalValue(best, in));
                case "labels" -> builder.labels(value(labels, in));
                case "sizes" -> builder.sizes(optionalValue(sizes, in));
                case "note" -> builder.note(optionalValue(note, in));
                case "price" -> builder.price(optionalValue(price, in));
                case "prices" -> builder.prices(value(prices, in));
                case "parents" -> builder.parents(value(parents, in));
                case "substitute" -> builder.substitute(optionalValue(substitute, in));
                case "origin" -> builder.origin(value(origin, in));
                case "stock" -> builder.stock(optionalValue(stock, in));
                case "item" -> builder.item(value(this.item, in));
                case "out" -> builder.out(value(this.out, in));
                default -> in.skip();
            }
        }
        return builder.build();
    }
}
