// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.Description;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Describes {@code Origin} cards.
 *
 * <p>Spec: {@code items.Origin}.
 */
@Generated("io.connectorspec.codegen")
public final class OriginDescription extends Description<Origin> {

    private static final long serialVersionUID = 1L;

    /** Makes an object, which has no state of its own. */
    public OriginDescription() {
        super(
                new OriginScribe(),
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
}
