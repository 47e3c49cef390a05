package org.hipnerveguide.content;

import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Where content comes from and for whom.
 *
 * @param region the code of the region whose numbers and words the guide uses
 * @param content a folder to read content from, instead of the content that ships with
 * the software
 * @param checkedContent a file that keeps what the content files say, so that a start
 * need not read them
 * @param preview whether to publish drafts too, and to publish again on every change
 * @param publishReplaced whether a start publishes a content again that another has
 * replaced
 */
@ConfigurationProperties("hip-nerve-guide")
record ContentSettings(@DefaultValue("us") String region, @Nullable Path content, @Nullable Path checkedContent,
		@DefaultValue("false") boolean preview, @DefaultValue("true") boolean publishReplaced) {

	ContentSettings {
		Assert.hasText(region, "hip-nerve-guide.region must be the code of a region, such as us");
	}

	/**
	 * The content to publish.
	 * @throws ContentException if it holds mistakes
	 */
	ContentFolder.Reading read() {
		ContentFiles files = files();
		return kept(files).map(ContentFolder.Reading::of)
			.orElseGet(() -> ContentFolder.readWithOutline(files, this.region, this.preview));
	}

	private Optional<Content> kept(ContentFiles files) {
		return (this.checkedContent != null && !this.preview)
				? new CheckedContent(this.checkedContent).find(files, this.region) : Optional.empty();
	}

	ContentFiles files() {
		return (this.content != null) ? ContentFiles.in(this.content) : ContentFiles.shipped();
	}

}
