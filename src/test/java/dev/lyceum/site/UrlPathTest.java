package dev.lyceum.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.UrlConfig;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UrlPathTest {
    private static final UrlConfig KEEP_CASE = new UrlConfig(false, Set.of(), true, false);
    private static final UrlConfig NO_ACCENTS = new UrlConfig(false, Set.of(), true, true);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Deep Learning,deep-learning",
                "Recurrent Nets (RNNs),recurrent-nets-rnns",
                "\"  two   spaces  \",two-spaces",
                "a--b,a--b",
                "a- b,a-b",
                "Front-end,front-end",
                "İzmir ΟΔΟΣ,izmir-οδοσ",
                "\"C++, C#: x\",c++-c#-x",
                "100% sure,100-sure",
                "50%25,50%25",
                "深度學習 (一),深度學習-一",
                "tabs/and folders,tabs/and-folders",
                "dot.and_underscore~@,dot.and_underscore~@",
                "Élan vital,élan-vital",
                "dot.slash/back\\slash_hash#plus+hyphen-,dot.slash/back\\slash_hash#plus+hyphen-",
                "%20 %2,%20-2",
                "\"  Some  Words  \",some-words",
                "\"ONE,two:Three\",onetwothree",
                "Über/Файл.HTML,über/файл.html",
                "학교,학교",
                "संस्कृत,संस्कृत",
                "a%C3%B1o,a%c3%b1o",
                "~a@b,~a@b",
            })
    void fileNamesBecomeUrlSegmentsAsInHugo(String name, String expected) {
        assertThat(UrlPath.segment(name, UrlConfig.DEFAULT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Deep Learning,Deep-Learning", "ABC/Def,ABC/Def"})
    void caseIsKeptWhenConfigured(String name, String expected) {
        assertThat(UrlPath.segment(name, KEEP_CASE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Élan,Elan", "Банковский,Банковскии"})
    void accentsAreRemovedWhenConfigured(String name, String expected) {
        assertThat(UrlPath.segment(name, NO_ACCENTS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a/b/,a/c/,../c/index.html",
                "a/b/,a/b/,index.html",
                "a/b/,a/,../index.html",
                "a/b/,\"\",../../index.html",
                "\"\",a/b/,a/b/index.html",
                "a/b/,x.png,../../x.png",
                "a/b/,a/b/pic ture.png,pic%20ture.png",
                "a/b.html,a/c.html,c.html",
                "a/,深/,../%E6%B7%B1/index.html",
                "\"\",x:y/,./x:y/index.html",
            })
    void linksBetweenPagesAreRelativeAndNameTheFile(String from, String to, String expected) {
        assertThat(UrlPath.relative(from, to)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "machine-learning,Machine Learning",
        "notes,Notes",
        "GANs-and_more,GANs and more",
        "Deep learning,Deep learning",
        "-,-",
        "__,__"
    })
    void folderNamesBecomeReadableTitles(String name, String expected) {
        assertThat(UrlPath.title(name)).isEqualTo(expected);
    }
}
