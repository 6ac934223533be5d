// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.ChoiceScribe;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Writes {@code Taste} values.
 *
 * <p>Spec: {@code enums.Taste}.
 */
@Generated("io.connectorspec.codegen")
public final class TasteScribe extends ChoiceScribe<Taste> {

    private static final long serialVersionUID = 1L;

    /** Makes an object, which has no state of its own. */
    public TasteScribe() {
        super(List.of(Taste.values()), List.of("NUT", "red cherry"));
    }
}
