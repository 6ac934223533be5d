/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package com.example.coffee.runtime;

/** Writes a price as text. */
public final class PriceText implements Swap<Price, String> {

    /** Makes a swap. */
    public PriceText() {}

    @Override
    public String there(Price value) {
        return value.cents() + " ct";
    }

    @Override
    public Price back(String written) {
        return new Price(Integer.parseInt(written.replace(" ct", "")));
    }
}
