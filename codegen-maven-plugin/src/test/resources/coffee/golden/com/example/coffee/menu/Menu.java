// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.menu;

import com.example.coffee.runtime.MenuCard;
import com.example.coffee.runtime.Roast;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.apache.flink.annotation.PublicEvolving;

/**
 * A menu.
 *
 * <p>Spec: {@code converters.classes.menu}.
 *
 * @param <T> the type of the elements
 */
@PublicEvolving
@Generated("io.connectorspec.codegen")
public class Menu<T> implements Function<T, String> {

    private static final long serialVersionUID = 1L;

    private final MenuCard<T> delegate;

    /**
     * Makes a converter; what is not given here has its default.
     *
     * @param title What the menu says on top.
     */
    public Menu(String title) {
        this(title, false);
    }

    /**
     * Makes a converter; what is not given here has its default.
     *
     * @param title What the menu says on top.
     * @param loud Whether it shouts.
     */
    public Menu(String title, boolean loud) {
        this(title, loud, Roast.DARK);
    }

    /**
     * Makes a converter; what is not given here has its default.
     *
     * @param title What the menu says on top.
     * @param loud Whether it shouts.
     * @param roast Which beans it is about.
     */
    public Menu(String title, boolean loud, Roast roast) {
        this(title, loud, roast, null);
    }

    /**
     * Makes a converter.
     *
     * @param title What the menu says on top.
     * @param loud Whether it shouts.
     * @param roast Which beans it is about.
     * @param chef Who words the dishes.
     */
    public Menu(String title, boolean loud, Roast roast, Function<T, String> chef) {
        this.delegate = new MenuCard<>(new MenuSizes(), title, loud, roast, chef);
    }

    /**
     * Gives the line of a dish.
     *
     * <p>Spec: {@code converters.classes.menu.methods.apply}.
     */
    @Override
    public String apply(T dish) {
        return delegate.apply(dish);
    }
}
