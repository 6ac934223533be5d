// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.DescribedBy;
import javax.annotation.processing.Generated;

/**
 * An item of the table {@code ware}.
 *
 * <p>The attribute {@code is a} tells the item types apart.
 *
 * <p>Spec: {@code tables.Ware}.
 */
@Generated("io.connectorspec.codegen")
@DescribedBy(WareDescription.class)
public sealed interface Ware permits Spoon, Mug {

    /** The name of the table that holds these items. */
    String TABLE = "ware";

    /**
     * Gives what tells this item from all others in the table.
     *
     * @return the key
     */
    WareKey key();
}
