// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.CardReader;
import com.example.coffee.runtime.CardScribe;
import com.example.coffee.runtime.CardWriter;
import com.example.coffee.runtime.CountScribe;
import com.example.coffee.runtime.Scribe;
import com.example.coffee.runtime.TableScribe;
import com.example.coffee.runtime.TextScribe;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Writes {@code Spoon} cards.
 *
 * <p>Spec: {@code items.Spoon}.
 */
@Generated("io.connectorspec.codegen")
public final class SpoonScribe extends CardScribe<Spoon> {

    private static final long serialVersionUID = 1L;

    private final Scribe<String> shelf = new TextScribe();

    private final Scribe<Integer> place = new CountScribe();

    private final Scribe<Map<String, Taste>> tastes = new TableScribe<>(new TasteScribe());

    /** Makes an object, which has no state of its own. */
    public SpoonScribe() {
        super(Spoon.class, List.of("# Spoon", "! text shelf", "! count place", "? table<Taste> tastes"));
    }

    @Override
    protected void writeAttributes(Spoon item, CardWriter out) {
        discriminator("is a", "big spoon", out);
        attribute("shelf", shelf, item.shelf(), out);
        attribute("place", place, item.place(), out);
        optional("tastes", tastes, item.tastes(), out);
    }

    @Override
    protected Spoon readAttributes(CardReader in) {
        Spoon.Builder builder = Spoon.builder();
        while (in.next()) {
            switch (in.name()) {
                case "is a" -> discriminator("big spoon", in);
                case "shelf" -> builder.shelf(value(shelf, in));
                case "place" -> builder.place(value(place, in));
                case "tastes" -> builder.tastes(optionalValue(tastes, in));
                default -> in.skip();
            }
        }
        return builder.build();
    }
}
