// Generated from beans.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.shop.beans;

import com.example.coffee.runtime.Description;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Describes {@code Bean} cards.
 *
 * <p>Spec: {@code items.Bean}.
 */
@Generated("io.connectorspec.codegen")
public final class BeanDescription extends Description<Bean> {

    private static final long serialVersionUID = 1L;

    /** Makes an object, which has no state of its own. */
    public BeanDescription() {
        super(
                new BeanScribe(),
                List.of(
                        "# Bean",
                        "! text name",
                        "! count the row",
                        "! weight/exact grams",
                        "? weight/rough roughly",
                        "! text supplier",
                        "? row<Taste> tastes",
                        "? Taste best",
                        "! bag<text> labels",
                        "? bag<weight>/rough sizes",
                        "? maybe<text> note",
                        "? text price",
                        "! table<row<weight>>/rough prices",
                        "! row<Bean> parents",
                        "? Bean substitute",
                        "! Origin origin",
                        "? count stock",
                        "! text item",
                        "! text out",
                        "# Farm",
                        "! text name",
                        "! table<Field> fields",
                        "# Field",
                        "! weight/exact size",
                        "? Farm owner",
                        "# Origin",
                        "! text country",
                        "! count height",
                        "? row<Farm> farms"));
    }
}
