package org.entrepot.kernel;

import java.util.List;

/** Tells the person at the console who can sign in; asked once after the start, in practice mode only. */
public interface SignInHint {

    List<String> lines();
}
