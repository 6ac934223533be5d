// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.menu;

import com.example.coffee.runtime.Roast;
import com.example.coffee.runtime.SizeWriter;
import com.example.coffee.runtime.Sizes;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.apache.flink.annotation.Internal;

/**
 * How sizes are written.
 *
 * <table>
 * <caption>Java types and how they are stored</caption>
 * <tr><th>Java type</th><th>stored as</th><th>an array as</th></tr>
 * <tr><td>{@code String}</td><td>text</td><td>texts</td></tr>
 * <tr><td>{@code com.example.coffee.runtime.Roast}</td><td>text</td><td></td></tr>
 * <tr><td>{@code java.math.BigDecimal}</td><td>number</td><td>numbers</td></tr>
 * </table>
 *
 * <p>Spec: {@code converters.table}.
 */
@Internal
@Generated("io.connectorspec.codegen")
final class MenuSizes extends Sizes {

    private static final long serialVersionUID = 1L;

    @Override
    protected void declare(Sizes.Declarations declarations) {
        declarations.store(String.class, "text", "texts", new SizeWriter());
        declarations.store(Roast.class, "text", new SizeWriter());
        declarations.store(BigDecimal.class, "number", "numbers", new SizeWriter());
    }
}
