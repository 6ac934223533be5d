package com.example.coffee.runtime;

/**
 * A value with the name under which somebody set it.
 *
 * @param value the value, or null
 * @param name the key or setter
 */
public record Named<T>(T value, String name) {}
