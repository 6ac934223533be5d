// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.CardReader;
import com.example.coffee.runtime.CardScribe;
import com.example.coffee.runtime.CardWriter;
import com.example.coffee.runtime.CountScribe;
import com.example.coffee.runtime.RowScribe;
import com.example.coffee.runtime.Scribe;
import com.example.coffee.runtime.TextScribe;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Writes {@code Origin} cards.
 *
 * <p>Spec: {@code items.Origin}.
 */
@Generated("io.connectorspec.codegen")
public final class OriginScribe extends CardScribe<Origin> {

    private static final long serialVersionUID = 1L;

    private final Scribe<String> country = new TextScribe();

    private final Scribe<Integer> height = new CountScribe();

    private final Scribe<List<Farm>> farms = new RowScribe<>(new FarmScribe());

    /** Makes an object, which has no state of its own. */
    public OriginScribe() {
        super(
                Origin.class,
                List.of(
                        "# Origin",
                        "! text country",
                        "! count height",
                        "? row<Farm> farms",
                        "# Farm",
                        "! text name",
                        "! table<Field> fields",
                        "# Field",
                        "! weight/exact size",
                        "? Farm owner"));
    }

    @Override
    protected void writeAttributes(Origin item, CardWriter out) {
        attribute("country", country, item.country(), out);
        attribute("height", height, item.height(), out);
        optional("farms", farms, item.farms(), out);
    }

    @Override
    protected Origin readAttributes(CardReader in) {
        Origin.Builder builder = Origin.builder();
        while (in.next()) {
            switch (in.name()) {
                case "country" -> builder.country(value(country, in));
                case "height" -> builder.height(value(height, in));
                case "farms" -> builder.farms(optionalValue(farms, in));
                default -> in.skip();
            }
        }
        return builder.build();
    }
}
