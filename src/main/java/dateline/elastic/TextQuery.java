package dateline.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsZeroTerms;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import dateline.search.Clause;
import java.util.List;

/** What was typed, as a query to the engine: title over lead over body. */
final class TextQuery {

    private static final List<String> FIELDS = List.of("title^3", "lead^2", "body");
    private static final List<String> EXACT_FIELDS = List.of("title.exact^3", "lead.exact^2", "body.exact");

    private TextQuery() {}

    static Query of(dateline.search.Query typed) {
        if (typed.isEmpty()) {
            return Query.of(q -> q.matchAll(m -> m));
        }
        boolean single = typed.clauses().size() == 1;
        return Query.of(q -> q.bool(b -> {
            for (Clause clause : typed.clauses()) {
                if (clause.excluded()) {
                    b.mustNot(clause(clause, false));
                } else {
                    b.must(clause(clause, !single));
                }
            }
            return b;
        }));
    }

    /**
     * @param emptyMatchesAll what a clause without a single letter or digit does: beside others it asks for nothing
     */
    private static Query clause(Clause clause, boolean emptyMatchesAll) {
        return switch (clause.kind()) {
            case WORDS -> Query.of(q -> q.combinedFields(c -> c.query(clause.text()).fields(FIELDS)
                    .operator(CombinedFieldsOperator.And)
                    .zeroTermsQuery(emptyMatchesAll ? CombinedFieldsZeroTerms.All : CombinedFieldsZeroTerms.None)));
            case PHRASE -> Query.of(q -> q.multiMatch(m -> m.query(clause.text()).fields(EXACT_FIELDS)
                    .type(TextQueryType.Phrase)
                    .zeroTermsQuery(emptyMatchesAll
                            ? co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery.All
                            : co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery.None)));
        };
    }
}
