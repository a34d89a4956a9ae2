package org.entrepot.kernel;

/** A requirement that the settings alone decide, so that it is asked before the database is opened. */
public interface ProductionSetting extends ProductionRequirement {}
