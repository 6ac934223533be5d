// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.CardReader;
import com.example.coffee.runtime.CardScribe;
import com.example.coffee.runtime.CardWriter;
import com.example.coffee.runtime.Scribe;
import com.example.coffee.runtime.WeightScribe;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Writes {@code Field} cards.
 *
 * <p>Spec: {@code items.Field}.
 */
@Generated("io.connectorspec.codegen")
public final class FieldScribe extends CardScribe<Field> {

    private static final long serialVersionUID = 1L;

    private final Scribe<Double> size = new WeightScribe();

    /** Makes an object, which has no state of its own. */
    public FieldScribe() {
        super(
                Field.class,
                List.of(
                        "# Field",
                        "! weight/exact size",
                        "? Farm owner",
                        "# Farm",
                        "! text name",
                        "! table<Field> fields"));
    }

    @Override
    protected void writeAttributes(Field item, CardWriter out) {
        attribute("size", size, item.size(), out);
        optional("owner", CodecOfOwner.CODEC, item.owner(), out);
    }

    @Override
    protected Field readAttributes(CardReader in) {
        Field.Builder builder = Field.builder();
        while (in.next()) {
            switch (in.name()) {
                case "size" -> builder.size(value(size, in));
                case "owner" -> builder.owner(optionalValue(CodecOfOwner.CODEC, in));
                default -> in.skip();
            }
        }
        return builder.build();
    }

    /** Made when it is first needed: what it writes can hold items of type {@code Field} in turn. */
    private static final class CodecOfOwner {

        static final Scribe<Farm> CODEC = new FarmScribe();
    }
}
