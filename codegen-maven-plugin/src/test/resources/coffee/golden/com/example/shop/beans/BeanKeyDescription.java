// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.Description;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Describes {@code BeanKey} cards.
 *
 * <p>Spec: {@code items.Bean}.
 */
@Generated("io.connectorspec.codegen")
public final class BeanKeyDescription extends Description<BeanKey> {

    private static final long serialVersionUID = 1L;

    /** Makes an object, which has no state of its own. */
    public BeanKeyDescription() {
        super(new BeanKeyScribe(), List.of("# BeanKey", "! text name", "! count the row"));
    }
}
