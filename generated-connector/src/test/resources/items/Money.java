package com.example.shop;

/** An amount of money. */
public record Money(long cents) {}
