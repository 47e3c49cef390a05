package org.hipnerveguide.guide;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Lets Hibernate start beside the migrations instead of after them: it learns the
 * entities from their classes, and the application is not ready before both are done.
 */
@Component
class EntitiesBeforeTables implements BeanFactoryPostProcessor, Ordered {

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		for (String name : beans.getBeanNamesForType(EntityManagerFactory.class, true, false)) {
			beans.getBeanDefinition(BeanFactoryUtils.transformedBeanName(name)).setDependsOn();
		}
	}

	/**
	 * After what makes every bean that uses the database wait for the migrations.
	 */
	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

}
