// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.Filing;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Files {@code Mug} cards.
 *
 * <p>Spec: {@code items.Mug}.
 */
@Generated("io.connectorspec.codegen")
public final class MugFiling extends Filing<Mug, WareKey> {

    private static final long serialVersionUID = 1L;

    /** Makes an object, which has no state of its own. */
    public MugFiling() {
        super(new MugScribe(), new WareKeyScribe(), List.of("shelf", "place"));
    }
}
