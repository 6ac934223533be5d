package com.example.coffee.runtime;

import java.util.List;
import java.util.Optional;

/** What the machine knows of beans. */
public interface BeanSettings {

    /** How dark. */
    Named<Roast> roast();

    /** Who grows them. */
    Named<String> farm();

    /** The secret of the blend. */
    Named<String> recipe();

    /** What they taste of. */
    Named<List<String>> notes();

    /** The beans that are mixed in. */
    Optional<BeanSettings> blend();
}
