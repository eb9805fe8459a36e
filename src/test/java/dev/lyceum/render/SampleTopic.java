package dev.lyceum.render;

import static dev.lyceum.render.SampleViews.part;
import static dev.lyceum.render.SampleViews.point;
import static dev.lyceum.render.SampleViews.prose;
import static dev.lyceum.render.SampleViews.question;

import dev.lyceum.render.PageView.AnswerView;
import dev.lyceum.render.PageView.OptionView;
import dev.lyceum.render.PageView.PartView;
import java.util.List;

/** The four parts of the sample topics. */
final class SampleTopic {
    private SampleTopic() {}

    static List<PartView> english() {
        return List.of(
                part(
                        "preview",
                        "preview",
                        "Preview",
                        "Give me five questions to think about before I read about residual networks",
                        point("p1", 1, "<p>Why can a deeper network have a worse <em>training</em> error?</p>"),
                        point(
                                "p2",
                                2,
                                "<p>What happens to a gradient that is multiplied by 0.1 in each of fifty layers, and"
                                        + " how would “1 plus 0.1” change the result?</p>"),
                        point("p3", 3, "<p>How many routes can a signal take through three blocks?</p>"),
                        point("p4", 4, "<p>What must a skip connection do where the number of channels doubles?</p>"),
                        point("p5", 5, "<p>What could go wrong if every block adds its output to a running sum?</p>")),
                part(
                        "explain",
                        "explain",
                        "Explain",
                        "Explain residual networks with an intuition, the mathematics and one worked example. Use plain"
                                + " words first. Then write the block as a formula, differentiate it, and show with"
                                + " small numbers what becomes of a gradient that passes through fifty of them.\n"
                                + "Close with a table that compares depth, parameters and error.",
                        prose(EXPLAIN)),
                part(
                        "keypoint",
                        "keypoint",
                        "Keypoint",
                        "List the key points of residual networks",
                        point(
                                "k1",
                                1,
                                "<p>Very deep plain networks can have a higher training error than shallow ones.</p>"),
                        point(
                                "k2",
                                2,
                                "<p>A residual block outputs <span class=\"math inline\">\\(\\mathbf{x} +"
                                        + " F(\\mathbf{x})\\)</span>, so doing nothing only requires a branch that"
                                        + " outputs zero.</p>"),
                        point(
                                "k3",
                                3,
                                "<p><strong>Identity path</strong>: the derivative of a block contains the"
                                        + " identity, which gives the gradient a direct way to the early layers.</p>"),
                        point("k4", 4, "<p>Shortcuts cost nothing where shapes agree.</p>")),
                part(
                        "review",
                        "review",
                        "Review",
                        "Give me seven medium-difficulty questions with answers about residual networks",
                        question(
                                "r1",
                                "",
                                1,
                                "<p>Why could the poor result of the 56-layer plain network not be explained by"
                                        + " overfitting?</p>",
                                new AnswerView(
                                        "Answer:",
                                        "<p>An overfitted network has a low training error and a high test error. The"
                                                + " deeper plain network was already worse on the training set.</p>")),
                        question(
                                "r2",
                                "",
                                2,
                                "<p>What is the purpose of initialising the last normalisation scale in every branch to"
                                        + " zero?</p>",
                                new AnswerView(
                                        "Answer:",
                                        "<p>B) With zero scale the branch contributes nothing at the start.</p>"),
                                new OptionView("A)", "It removes the need for a learning rate."),
                                new OptionView(
                                        "B)",
                                        "It makes every branch output zero at first, so that each block starts as the"
                                                + " identity."),
                                new OptionView("C)", "It freezes the branches for the whole of training."),
                                new OptionView("D)", "It makes the shortcut trainable.")),
                        question(
                                "r3",
                                "Q3:",
                                3,
                                "<p>Which line is wrong?</p><pre><code class=\"language-python\">def block(x):\n    return"
                                        + " F(x) * x\n</code></pre>",
                                new AnswerView("", "<p>The second: the branch is added, not multiplied.</p>"))));
    }

    static List<PartView> traditional() {
        return List.of(
                part(
                        "preview",
                        "習題預習",
                        "習題預習",
                        "請針對「深度學習」提出三個預習問題",
                        point("t1", 1, "深度學習與傳統的機器學習有什麼不同？"),
                        point("t2", 2, "為什麼神經網路需要非線性的激活函數，例如 ReLU 或 Sigmoid？"),
                        point("t3", 3, "當模型層數增加時，訓練誤差一定會下降嗎？請說明你的理由。")),
                part("explain", "說明知識", "說明知識", "請說明「深度學習」並且舉例", prose("""
                                <p>深度學習是機器學習的一個分支，使用多層的神經網路，從大量資料中自動學習特徵。每一層把前一層的輸出轉換成更抽象的表示：在影像辨識中，前面的層可能偵測邊緣，後面的層則辨認「眼睛」、「輪子」等部件。</p>
                                <p>以 2015 年的 ResNet 為例，研究者讓每一個區塊只學習「修正量」，再把輸入加回去，因此可以訓練超過 100 層的網路。下面的程式碼示範一個最小的殘差區塊：</p>
                                <pre><code class="language-python">def block(x):
                                    # 修正量加上原來的輸入
                                    return x + branch(x)
                                </code></pre>
                                <h3 id="應用">常見的應用</h3>
                                <ul><li>影像辨識：醫學影像、自動駕駛、品質檢測。</li><li>自然語言處理：翻譯、摘要、問答。</li><li>語音：辨識與合成。</li></ul>
                                """)),
                part(
                        "keypoint",
                        "彙總重點",
                        "彙總重點",
                        "請條列出「深度學習」的重點",
                        point("t4", 1, "深度學習使用多層神經網路，自動學習資料的表示。"),
                        point("t5", 2, "非線性的激活函數讓網路能夠逼近複雜的函數。"),
                        point("t6", 3, "殘差連接把輸入加回輸出，讓梯度可以直接傳到前面的層。")),
                part(
                        "review",
                        "知識測驗",
                        "知識測驗",
                        "請出二題中等難度的問題並附上答案",
                        question(
                                "t7",
                                "問題1：",
                                1,
                                "為什麼殘差網路比一般的深層網路容易訓練？",
                                new AnswerView("答案：", "因為每個區塊的導數都包含單位矩陣，梯度不會在多層相乘之後消失。")),
                        question(
                                "t8",
                                "問題2：",
                                2,
                                "下列哪一個不是激活函數？",
                                new AnswerView("答案：", "（C）Dropout 是一種正則化方法。"),
                                new OptionView("（A）", "ReLU"),
                                new OptionView("（B）", "Tanh"),
                                new OptionView("（C）", "Dropout"))));
    }

    static List<PartView> simplified() {
        return List.of(
                part(
                        "preview",
                        "预习",
                        "预习",
                        "请针对“深度学习”提出两个问题",
                        point("c1", 1, "什么是深度学习？"),
                        point("c2", 2, "它与机器学习有什么关系？")),
                part(
                        "explain",
                        "说明",
                        "说明",
                        "请说明“深度学习”并举例",
                        prose("<p>深度学习是机器学习的一个分支，使用多层神经网络，从大量数据中自动学习特征。以 2015 年的 ResNet 为例，"
                                + "研究者让每一个模块只学习“修正量”，再把输入加回去，因此可以训练超过 100 层的网络。</p>")));
    }

    private static final String EXPLAIN = """
            <p>Suppose you correct an essay. You could rewrite every sentence from memory, or you could mark changes on the
            existing text. The second way is safer: if you have nothing to improve, you mark nothing and the text survives.
            An ordinary layer rewrites its input completely. A <strong>residual block</strong> only marks changes.</p>
            <h3 id="puzzle">The degradation puzzle</h3>
            <p>Deeper should never be worse on the training set. Take a good shallow network and append layers that copy
            their input; the deeper network then has the same error. But in experiments on CIFAR-10, a plain network of 56
            layers had a <em>higher training error</em> than one of 20 layers. The problem was not
            <a href="term.html">overfitting</a>: the copy solution existed, and gradient descent did not find it.</p>
            <h3 id="block">The residual block with <code>F(x)</code></h3>
            <p>The remedy is to make the identity the starting point. Let a block compute</p>
            <p><span class="math display">\\[\\mathbf{y} = \\mathbf{x} + F(\\mathbf{x}), \\qquad \\frac{\\partial L}{\\partial
            \\mathbf{x}_0} = \\frac{\\partial L}{\\partial \\mathbf{x}_n} \\prod_{\\ell=n}^{1} \\left( \\mathbf{I} + \\frac{\\partial
            F_\\ell}{\\partial \\mathbf{x}_{\\ell-1}} \\right)\\]</span></p>
            <p>where <span class="math inline">\\(F\\)</span> is a short branch, for instance two convolutions with
            normalisation and ReLU. In code, with <kbd>Shift</kbd>+<kbd>Enter</kbd> to run it:</p>
            <pre><code class="language-python">import random

            random.seed(0)
            plain = residual = 1.0
            for _ in range(50):
                w = random.gauss(0, 0.1)  # the derivative of one branch
                plain *= w
                residual *= 1 + w
            print(f"{plain:.1e}  {residual:.2f}", "a rather long line that has to scroll on a narrow screen, not wrap")
            </code></pre>
            <pre class="mermaid">flowchart LR
              x["input x"] --&gt; c1["conv, norm, ReLU"]
              c1 --&gt; c2["conv, norm"]
              c2 --&gt; add["add"]
              x --&gt;|"skip"| add
              add --&gt; y["output y"]
            </pre>
            <blockquote><p>If the best thing to do is nothing, the branch only has to output zero, and weights near zero do
            that.</p></blockquote>
            <h3 id="compare">Depth and cost</h3>
            <table>
            <thead><tr><th>Network</th><th>Depth</th><th>Parameters (millions)</th><th>Multiply-adds</th><th>Test error on
            CIFAR-10</th></tr></thead>
            <tbody><tr><td>plain</td><td>20</td><td>0.27</td><td>40 million</td><td>9.3 %</td></tr>
            <tr><td>plain</td><td>56</td><td>0.85</td><td>125 million</td><td>13.0 %</td></tr>
            <tr><td>residual</td><td>56</td><td>0.85</td><td>125 million</td><td>7.0 %</td></tr></tbody>
            </table>
            <p>Three details matter in practice:</p>
            <ul><li><strong>Order.</strong> The pre-activation version puts normalisation and ReLU at the start of the
            branch.</li>
            <li><strong>Growing sums.</strong> Normalisation inside the branch keeps the growth linear.
            <ul><li>After 30 blocks without it, the variance has grown a billion times.</li></ul></li>
            <li><strong>Bottlenecks.</strong> Reduce 256 channels to 64, filter, expand again.</li></ul>
            """;
}
