/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

import java.util.function.Function;

/** The card behind a menu. */
public final class MenuCard<T> {

    private final Sizes sizes;
    private final String title;
    private final boolean loud;
    private final Roast roast;
    private final Function<T, String> chef;

    /** Takes what the card says. */
    public MenuCard(Sizes sizes, String title, boolean loud, Roast roast, Function<T, String> chef) {
        this.sizes = sizes;
        this.title = title;
        this.loud = loud;
        this.roast = roast;
        this.chef = chef;
    }

    /** Gives the line of a dish. */
    public String apply(T dish) {
        String line = title + " " + roast + " " + (chef == null ? dish : chef.apply(dish)) + " " + sizes.words();
        return loud ? line + "!" : line;
    }
}
