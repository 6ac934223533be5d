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
 * Writes the keys of cards.
 *
 * <p>Spec: {@code tables.Ware}.
 */
@Generated("io.connectorspec.codegen")
public final class WareKeyScribe extends CardScribe<WareKey> {

    private static final long serialVersionUID = 1L;

    private final Scribe<String> shelf = new TextScribe();

    private final Scribe<Integer> place = new CountScribe();

    /** Makes an object, which has no state of its own. */
    public WareKeyScribe() {
        super(WareKey.class, List.of("# WareKey", "! text shelf", "! count place"));
    }

    @Override
    protected void writeAttributes(WareKey item, CardWriter out) {
        attribute("shelf", shelf, item.shelf(), out);
        attribute("place", place, item.place(), out);
    }

    @Override
    protected WareKey readAttributes(CardReader in) {
        WareKey.Builder builder = WareKey.builder();
        while (in.next()) {
            switch (in.name()) {
                case "shelf" -> builder.shelf(value(shelf, in));
                case "place" -> builder.place(value(place, in));
                default -> in.skip();
            }
        }
        return builder.build();
    }
}
