package dateline.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dateline.article.Article;
import dateline.elastic.IndexedArticle;

/** An article as programs read it. */
record ArticleAnswer(@JsonUnwrapped Article article, String indexedAt, String datePrecision, String dateFlag) {

    static ArticleAnswer of(IndexedArticle indexed) {
        return new ArticleAnswer(indexed.article(), indexed.indexedAt().toString(), indexed.datePrecision(),
                indexed.dateFlag());
    }
}
