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
 * <p>Spec: {@code items.Bean}.
 */
@Generated("io.connectorspec.codegen")
public final class BeanKeyScribe extends CardScribe<BeanKey> {

    private static final long serialVersionUID = 1L;

    private final Scribe<String> name = new TextScribe();

    private final Scribe<Integer> row = new CountScribe();

    /** Makes an object, which has no state of its own. */
    public BeanKeyScribe() {
        super(BeanKey.class, List.of("# BeanKey", "! text name", "! count the row"));
    }

    @Override
    protected void writeAttributes(BeanKey item, CardWriter out) {
        attribute("name", name, item.name(), out);
        attribute("the row", row, item.row(), out);
    }

    @Override
    protected BeanKey readAttributes(CardReader in) {
        BeanKey.Builder builder = BeanKey.builder();
        while (in.next()) {
            switch (in.name()) {
                case "name" -> builder.name(value(name, in));
                case "the row" -> builder.row(value(row, in));
                default -> in.skip();
            }
        }
        return builder.build();
    }
}
