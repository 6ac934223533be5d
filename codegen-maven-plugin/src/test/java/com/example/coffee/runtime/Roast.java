package com.example.coffee.runtime;

/** How dark beans are. */
public enum Roast {
    /** Light. */
    LIGHT,
    /** Dark. */
    DARK
}
