// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.Filing;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Files {@code Spoon} cards.
 *
 * <p>Spec: {@code items.Spoon}.
 */
@Generated("io.connectorspec.codegen")
public final class SpoonFiling extends Filing<Spoon, WareKey> {

    private static final long serialVersionUID = 1L;

    /** Makes an object, which has no state of its own. */
    public SpoonFiling() {
        super(new SpoonScribe(), new WareKeyScribe(), List.of("shelf", "place"));
    }
}
