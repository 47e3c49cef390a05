package org.hipnerveguide.site;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has everything that a page shows read as of one moment: a release that is published
 * while a page is rendered must not be its second half. A page's parts are fetched as its
 * template asks for them; one that asks for none takes no connection.
 */
@Component
class OneMoment extends OncePerRequestFilter {

	private final PlatformTransactionManager transactions;

	private final DefaultTransactionDefinition oneMoment = new DefaultTransactionDefinition();

	OneMoment(PlatformTransactionManager transactions) {
		this.transactions = transactions;
		this.oneMoment.setReadOnly(true);
		this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/**
	 * What is sent is assessed by the rule book of one release, without the database.
	 */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return HttpMethod.POST.matches(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		TransactionStatus reading = this.transactions.getTransaction(this.oneMoment);
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.transactions.rollback(reading);
		}
	}

}
