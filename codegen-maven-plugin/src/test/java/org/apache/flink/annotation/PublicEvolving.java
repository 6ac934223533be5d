package org.apache.flink.annotation;

/** Stands in for Flink's annotation: the compiler knows Flink's class names, and its tests need no more of Flink. */
public @interface PublicEvolving {}
