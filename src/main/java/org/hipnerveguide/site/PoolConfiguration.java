package org.hipnerveguide.site;

import com.zaxxer.hikari.HikariDataSource;
import org.hipnerveguide.release.Releases;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

/**
 * How the pool of connections differs from the one that Spring Boot sets up.
 */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {

	@Bean
	static AroundThePool readersPool(ObjectProvider<Releases> releases) {
		return new AroundThePool(releases);
	}

	/**
	 * Before the pool is made lazy: a page that needs no connection does not wait.
	 */
	static final class AroundThePool implements BeanPostProcessor, PriorityOrdered {

		private final ObjectProvider<Releases> releases;

		AroundThePool(ObjectProvider<Releases> releases) {
			this.releases = releases;
		}

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			return (bean instanceof HikariDataSource pool) ? new ReadersPool(pool, this.releases::getObject) : bean;
		}

		@Override
		public int getOrder() {
			return Ordered.HIGHEST_PRECEDENCE;
		}

	}

}
