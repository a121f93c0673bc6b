package dateline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between packages: none points back. */
@AnalyzeClasses(packages = "dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule arrowsPointOneWay = layeredArchitecture().consideringOnlyDependenciesInAnyPackage("dateline..")
            .withOptionalLayers(true)
            .layer("commands").definedBy("dateline")
            .layer("evaluation").definedBy("dateline.evaluation..")
            .layer("web").definedBy("dateline.web..")
            .layer("elastic").definedBy("dateline.elastic..")
            .layer("search").definedBy("dateline.search..")
            .layer("article").definedBy("dateline.article..")
            .layer("ingest").definedBy("dateline.ingest..")
            .layer("feeds").definedBy("dateline.feeds..")
            .layer("alerts").definedBy("dateline.alerts..")
            .layer("http").definedBy("dateline.http..")
            .layer("names").definedBy("dateline.names..")
            .layer("analysis").definedBy("dateline.analysis..")
            .layer("mentions").definedBy("dateline.mentions..")
            .whereLayer("commands").mayNotBeAccessedByAnyLayer()
            .whereLayer("evaluation").mayOnlyBeAccessedByLayers("commands")
            .whereLayer("web").mayOnlyBeAccessedByLayers("commands")
            .whereLayer("elastic").mayOnlyBeAccessedByLayers("alerts", "web", "evaluation", "commands")
            .whereLayer("search").mayOnlyBeAccessedByLayers("elastic", "alerts", "web", "evaluation", "commands")
            .whereLayer("ingest").mayOnlyBeAccessedByLayers("feeds", "web", "evaluation", "commands")
            .whereLayer("feeds").mayOnlyBeAccessedByLayers("web", "commands")
            .whereLayer("alerts").mayOnlyBeAccessedByLayers("web", "commands")
            .whereLayer("http").mayOnlyBeAccessedByLayers("feeds", "alerts")
            .whereLayer("names").mayOnlyBeAccessedByLayers(
                    "analysis", "mentions", "elastic", "ingest", "evaluation", "commands")
            .whereLayer("mentions").mayOnlyBeAccessedByLayers("elastic", "evaluation", "commands")
            .whereLayer("analysis").mayOnlyBeAccessedByLayers("mentions");

    @ArchTest
    static final ArchRule namesNeedsNothingButJava = classes().that().resideInAPackage("dateline.names..")
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "dateline.names.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule analysisNeedsOnlyNamesLuceneAndThePluginApi = classes()
            .that().resideInAPackage("dateline.analysis..")
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "dateline.analysis..", "dateline.names..",
                    "org.apache.lucene..", "org.elasticsearch.plugin..", "morfologik.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyElasticSpeaksElasticsearch = noClasses()
            .that().resideOutsideOfPackages("dateline.elastic..", "dateline.analysis..")
            .should().dependOnClassesThat(resideInAnyPackage("co.elastic..", "org.elasticsearch.."));
}
