package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is dropout? | What's dropout?",
                "What is the dropout? | What is dropout?",
                "Why do gradients vanish in deep networks? | Why do gradiants vanish in deep networks?",
                "Why do the gradients vanish in deep networks? | Why does the gradient vanish in a deep network?",
                "Explain why a larger batch needs a larger learning rate. | Why does a larger batch need a larger learning rate?",
                "How does momentum change the path of gradient descent? | How does momentum change the path of a gradient descent step?",
                "The gradient points uphill, so the step goes the other way. | The gradient points uphill, so each step goes the other way.",
                "什麼是梯度下降？ | 什麼是梯度下降法？",
                "請問什麼是梯度下降法 | 什麼是梯度下降法？",
                "為什麼需要把資料的順序打亂再訓練？ | 為什麼需要把訓練資料的順序打亂再訓練？",
            })
    void seesAnEdit(String before, String after) {
        assertThat(Wording.of(after).rewordedFrom(Wording.of(before), false)).isPresent();
        assertThat(Wording.of(before).rewordedFrom(Wording.of(after), false)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is overfitting? | What is underfitting?",
                "What is dropout? | Why is dropout used?",
                "When is dropout used? | How is dropout used?",
                "What is a neural network? | What is a convolutional neural network?",
                "What is gradient descent? | What is stochastic gradient descent?",
                "Why does batch normalization help deep networks train faster? | Why does layer normalization help deep networks train faster?",
                "What is the difference between L1 and L2 regularization? | What is the difference between SGD and Adam?",
                "Which layers does ResNet-50 have? | Which layers does ResNet-101 have?",
                "Is a symmetric matrix always invertible over the reals? | Is an asymmetric matrix always invertible over the reals?",
                "Which problems can a linear model with many features solve well? | Which problems can a linear model with many features not solve well?",
                "Why does the encoder feed the decoder? | Why does the decoder feed the encoder?",
                "What does a larger value of x do to the whole result of the sum? | What does a larger value of y do to the whole result of the sum?",
                "The forward pass computes the loss. | The backward pass computes the gradient.",
                "什麼是過擬合？ | 什麼是欠擬合？",
                "什麼是神經網路？ | 什麼是卷積神經網路？",
                "為什麼模型在訓練資料上會發生過擬合的現象？ | 為什麼模型在訓練資料上會發生欠擬合的現象？",
                "哪些情況適合使用決策樹模型？ | 哪些情況不適合使用決策樹模型？",
                "何時使用監督學習？ | 何時使用強化學習？",
            })
    void neverTakesAnotherQuestionForAnEdit(String before, String after) {
        assertThat(Wording.of(after).rewordedFrom(Wording.of(before), false)).isEmpty();
        assertThat(Wording.of(before).rewordedFrom(Wording.of(after), false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is gradient descent? | What does the gradient descent algorithm do?",
                "Why does the learning rate matter? | Why is the choice of the learning rate important?",
                "为什么需要激活涵数？ | 为什么需要激活函数？",
            })
    void sameAnswerSpeaksForAnEdit(String before, String after) {
        assertThat(Wording.of(after).rewordedFrom(Wording.of(before), true)).isPresent();
        assertThat(Wording.of(after).rewordedFrom(Wording.of(before), false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which value is not learned? | Which value is learned?",
                "What has 3 layers here? | What has 4 layers here?",
                "Why do tides rise? | What salts the sea?",
            })
    void sameAnswerIsNotEnoughWhereTheSenseIsAnother(String before, String after) {
        assertThat(Wording.of(after).rewordedFrom(Wording.of(before), true)).isEmpty();
    }
}
