package org.hipnerveguide.guide;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Nothing is published at an address.
 */
class UnknownAddressException extends ResponseStatusException {

	UnknownAddressException() {
		super(HttpStatus.NOT_FOUND);
	}

}
