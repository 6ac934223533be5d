// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.CardReader;
import com.example.coffee.runtime.CardScribe;
import com.example.coffee.runtime.CardWriter;
import com.example.coffee.runtime.Scribe;
import com.example.coffee.runtime.TableScribe;
import com.example.coffee.runtime.TextScribe;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Writes {@code Farm} cards.
 *
 * <p>Spec: {@code items.Farm}.
 */
@Generated("io.connectorspec.codegen")
public final class FarmScribe extends CardScribe<Farm> {

    private static final long serialVersionUID = 1L;

    private final Scribe<String> name = new TextScribe();

    /** Makes an object, which has no state of its own. */
    public FarmScribe() {
        super(
                Farm.class,
                List.of(
                        "# Farm",
                        "! text name",
                        "! table<Field> fields",
                        "# Field",
                        "! weight/exact size",
                        "? Farm owner"));
    }

    @Override
    protected void writeAttributes(Farm item, CardWriter out) {
        attribute("name", name, item.name(), out);
        attribute("fields", CodecOfFields.CODEC, item.fields(), out);
    }

    @Override
    protected Farm readAttributes(CardReader in) {
        Farm.Builder builder = Farm.builder();
        while (in.next()) {
            switch (in.name()) {
                case "name" -> builder.name(value(name, in));
                case "fields" -> builder.fields(value(CodecOfFields.CODEC, in));
                default -> in.skip();
            }
        }
        return builder.build();
    }

    /** Made when it is first needed: what it writes can hold items of type {@code Farm} in turn. */
    private static final class CodecOfFields {

        static final Scribe<Map<String, Field>> CODEC = new TableScribe<>(new FieldScribe());
    }
}
