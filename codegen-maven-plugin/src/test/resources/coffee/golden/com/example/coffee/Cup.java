// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee;

import com.example.coffee.runtime.BrewSettings;
import com.example.coffee.runtime.Machine;
import com.example.coffee.settings.CupRecord;
import java.io.IOException;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.apache.flink.annotation.PublicEvolving;

/**
 * A cup of coffee.
 *
 * <p>Spec: {@code facades.cup}.
 *
 * @param <T> the type of the elements
 */
@PublicEvolving
@Generated("io.connectorspec.codegen")
public class Cup<T> {

    private final Machine<T> delegate;

    Cup(Function<T, String> label, Function<T, Integer> waiter, CupRecord settings) {
        this.delegate = new Machine<>(label, waiter, settings);
    }

    /**
     * Makes a builder in which nothing is set.
     *
     * @param <T> the type of the elements
     * @return the builder
     */
    public static <T> CupBuilder<T> builder() {
        return new CupBuilder<>();
    }

    /**
     * Brews a cup.
     *
     * <p>Spec: {@code facades.cup.methods.brew}.
     */
    public String brew(T order, int size) throws IOException {
        return delegate.brew(order, size);
    }

    /**
     * Forgets all cups.
     *
     * <p>Spec: {@code facades.cup.methods.rinse}.
     */
    public void rinse() {
        delegate.rinse();
    }

    /**
     * Gives what was decided.
     *
     * <p>Spec: {@code facades.cup.methods.settings}.
     */
    public BrewSettings settings() {
        return delegate.settings();
    }
}
