package org.hipnerveguide.site;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hipnerveguide.release.Releases;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has everything that a page shows be of one moment and one release: what is read in the
 * database, and the values that were made of a release before. A page's parts are fetched
 * as its template asks for them; one that asks for none takes no connection. One that
 * finds a later release in the database than that of its values is made again.
 */
@Component
class OneMoment extends OncePerRequestFilter {

	private static final int TRIES = 3;

	private final PlatformTransactionManager transactions;

	private final Releases releases;

	private final DefaultTransactionDefinition oneMoment = new DefaultTransactionDefinition();

	OneMoment(PlatformTransactionManager transactions, Releases releases) {
		this.transactions = transactions;
		this.releases = releases;
		this.oneMoment.setReadOnly(true);
		this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean newest = request.getAttribute(PageRenderer.AHEAD) != null;
		Attempt attempt = new Attempt(response);
		for (int tries = 1; !isOfOneRelease(request, attempt, chain, newest); tries++) {
			attempt.forget();
			if (tries == TRIES || !this.releases.lookInTime()) {
				response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
				return;
			}
			newest = true;
		}
		attempt.end();
	}

	private boolean isOfOneRelease(HttpServletRequest request, Attempt attempt, FilterChain chain, boolean newest)
			throws IOException {
		request.removeAttribute(ReadersPool.CONNECTED);
		this.releases.hold(newest);
		try {
			TransactionStatus reading = this.transactions.getTransaction(this.oneMoment);
			try {
				attempt.make(request, chain);
				return request.getAttribute(ReadersPool.CONNECTED) == null || attempt.isWithoutDatabase()
						|| this.releases.holdsWhatItReads();
			}
			finally {
				this.transactions.rollback(reading);
			}
		}
		catch (DataAccessException | TransactionException ex) {
			attempt.fail(ex);
			return true;
		}
		finally {
			this.releases.letGo();
		}
	}

}
