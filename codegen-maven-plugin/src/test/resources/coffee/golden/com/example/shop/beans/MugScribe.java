// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.CardReader;
import com.example.coffee.runtime.CardScribe;
import com.example.coffee.runtime.CardWriter;
import com.example.coffee.runtime.CountScribe;
import com.example.coffee.runtime.Scribe;
import com.example.coffee.runtime.TextScribe;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Writes {@code Mug} cards.
 *
 * <p>Spec: {@code items.Mug}.
 */
@Generated("io.connectorspec.codegen")
public final class MugScribe extends CardScribe<Mug> {

    private static final long serialVersionUID = 1L;

    private final Scribe<String> shelf = new TextScribe();

    private final Scribe<Integer> place = new CountScribe();

    private final Scribe<String> colour = new TextScribe();

    /** Makes an object, which has no state of its own. */
    public MugScribe() {
        super(Mug.class, List.of("# Mug", "! text shelf", "! count place", "! text colour"));
    }

    @Override
    protected void writeAttributes(Mug item, CardWriter out) {
        discriminator("is a", "mug", out);
        attribute("shelf", shelf, item.shelf(), out);
        attribute("place", place, item.place(), out);
        attribute("colour", colour, item.colour(), out);
    }

    @Override
    protected Mug readAttributes(CardReader in) {
        Mug.Builder builder = Mug.builder();
        while (in.next()) {
            switch (in.name()) {
                case "is a" -> discriminator("mug", in);
                case "shelf" -> builder.shelf(value(shelf, in));
                case "place" -> builder.place(value(place, in));
                case "colour" -> builder.colour(value(colour, in));
                default -> in.skip();
            }
        }
        return builder.build();
    }
}
