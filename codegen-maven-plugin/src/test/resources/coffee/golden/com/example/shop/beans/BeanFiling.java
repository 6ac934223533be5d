// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.Filing;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Files {@code Bean} cards.
 *
 * <p>Spec: {@code items.Bean}.
 */
@Generated("io.connectorspec.codegen")
public final class BeanFiling extends Filing<Bean, BeanKey> {

    private static final long serialVersionUID = 1L;

    /** Makes an object, which has no state of its own. */
    public BeanFiling() {
        super(new BeanScribe(), new BeanKeyScribe(), List.of("name", "the row"));
    }
}
