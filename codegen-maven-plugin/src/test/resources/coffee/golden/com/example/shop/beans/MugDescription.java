// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.Description;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Describes {@code Mug} cards.
 *
 * <p>Spec: {@code items.Mug}.
 */
@Generated("io.connectorspec.codegen")
public final class MugDescription extends Description<Mug> {

    private static final long serialVersionUID = 1L;

    /** Makes an object, which has no state of its own. */
    public MugDescription() {
        super(new MugScribe(), List.of("# Mug", "! text shelf", "! count place", "! text colour"));
    }
}
