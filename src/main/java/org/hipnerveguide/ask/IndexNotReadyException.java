package org.hipnerveguide.ask;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A question that came before the passages were ready to be searched. Asked again a
 * little later, it is answered.
 */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class IndexNotReadyException extends RuntimeException {

}
