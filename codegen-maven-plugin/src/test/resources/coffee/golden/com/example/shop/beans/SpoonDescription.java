// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.Description;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Describes {@code Spoon} cards.
 *
 * <p>Spec: {@code items.Spoon}.
 */
@Generated("io.connectorspec.codegen")
public final class SpoonDescription extends Description<Spoon> {

    private static final long serialVersionUID = 1L;

    /** Makes an object, which has no state of its own. */
    public SpoonDescription() {
        super(new SpoonScribe(), List.of("# Spoon", "! text shelf", "! count place", "? table<Taste> tastes"));
    }
}
