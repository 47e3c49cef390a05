package org.hipnerveguide.content;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The content, read on a thread of its own while the rest of the application starts.
 */
final class ContentAhead {

	private final FutureTask<ContentFolder.Reading> reading;

	private ContentAhead(ContentSettings settings) {
		this.reading = new FutureTask<>(settings::read);
	}

	static ContentAhead start(ContentSettings settings) {
		ContentAhead ahead = new ContentAhead(settings);
		// a thread of a shared pool would not see the classes inside an executable jar
		Thread reader = new Thread(ahead.reading, "content");
		reader.setDaemon(true);
		reader.start();
		return ahead;
	}

	/**
	 * Waits for the content.
	 * @throws ContentException if it holds mistakes
	 */
	ContentFolder.Reading content() {
		try {
			return this.reading.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof ContentException refused) {
				throw refused;
			}
			throw new IllegalStateException("cannot read the content", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("stopped while the content was read", ex);
		}
	}

	/**
	 * Starts as soon as the settings are known.
	 */
	static class Start implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			ContentSettings settings = Binder.get(context.getEnvironment())
				.bindOrCreate("hip-nerve-guide", ContentSettings.class);
			context.getBeanFactory().registerSingleton("contentAhead", start(settings));
		}

	}

}
