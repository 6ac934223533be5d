// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.Description;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Describes {@code Farm} cards.
 *
 * <p>Spec: {@code items.Farm}.
 */
@Generated("io.connectorspec.codegen")
public final class FarmDescription extends Description<Farm> {

    private static final long serialVersionUID = 1L;

    /** Makes an object, which has no state of its own. */
    public FarmDescription() {
        super(
                new FarmScribe(),
                List.of(
                        "# Farm",
                        "! text name",
                        "! table<Field> fields",
                        "# Field",
                        "! weight/exact size",
                        "? Farm owner"));
    }
}
