// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.Description;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Describes {@code Field} cards.
 *
 * <p>Spec: {@code items.Field}.
 */
@Generated("io.connectorspec.codegen")
public final class FieldDescription extends Description<Field> {

    private static final long serialVersionUID = 1L;

    /** Makes an object, which has no state of its own. */
    public FieldDescription() {
        super(
                new FieldScribe(),
                List.of(
                        "# Field",
                        "! weight/exact size",
                        "? Farm owner",
                        "# Farm",
                        "! text name",
                        "! table<Field> fields"));
    }
}
