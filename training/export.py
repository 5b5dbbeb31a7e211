"""Write trained weights as the encoder reads them: python training/export.py WEIGHTS --data DIR

The frozen word vectors (int8, one scale a word), the tokenizer, and the layers (ONNX; int8
products whose input scales are static, calibrated on training windows). Products give float: their
outputs are not rounded again. The operators are those that run fastest on one thread: sum and norm
apart, and products and attention in one. A window is read at its own length, so there is no mask.
"""

import argparse
import json
from pathlib import Path

import examples
import numpy as np
import onnx
import onnxruntime
import torch
from network import HEADS, HIDDEN, LAYERS, LINK, LINKS, TAGS
from onnx import TensorProto, helper, numpy_helper

from onrecord.encoder.values import WIDTHS

WEIGHTS = Path(__file__).parent.parent / "src" / "onrecord" / "encoder" / "weights"
MICROSOFT = "com.microsoft"
Ranges = dict[str, tuple[float, float]]  # least and greatest input of each product


def words(table: torch.Tensor) -> tuple[np.ndarray, np.ndarray]:
    """Word vectors as int8 with one scale each."""
    rows = table.numpy()
    scale = np.abs(rows).max(1) / 127
    return np.round(rows / np.maximum(scale, 1e-12)[:, None]).astype(np.int8), scale.astype(np.float32)


def layers(w: dict[str, torch.Tensor], ranges: Ranges | None) -> onnx.ModelProto:
    """The network after the word vectors; int8 where the range of a product's input is given.

    Without `ranges` it is float, and gives the input of every product as an output too.
    """
    inputs: dict[str, str] = {}
    nodes: list[onnx.NodeProto] = []
    constants: list[onnx.TensorProto] = []

    def constant(name: str, value: np.ndarray) -> str:
        constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def op(kind: str, inputs: list[str], out: str, domain: str = "", **attributes: object) -> str:
        nodes.append(helper.make_node(kind, inputs, [out], name=f"{kind}:{out}", domain=domain, **attributes))
        return out

    def value(key: str) -> np.ndarray:
        return w[key].float().numpy()

    def linear(x: str, key: str, out: str) -> str:
        weight, bias = value(f"{key}.weight").T, constant(f"{key}.bias", value(f"{key}.bias"))
        if ranges is None:
            inputs[key] = x
            product = op("MatMul", [x, constant(f"{key}.weight", weight)], f"{out}.product")
            return op("Add", [product, bias], out)
        x, grid, scale, scales, zero = rounded(x, key, weight)
        return op("MatMulIntegerToFloat", [x, grid, scale, scales, zero, "", bias], out, MICROSOFT)

    def rounded(x: str, key: str, weight: np.ndarray) -> tuple[str, str, str, str, str]:
        """A product's input and weight as integers: the two, their scales, and the zero of the input."""
        assert ranges is not None
        low, high = ranges[key]
        scale = constant(f"{key}.in.scale", np.float32((high - low) / 255))
        middle = np.clip(np.round(-low * 255 / (high - low)), 0, 255).astype(np.uint8)
        zero = constant(f"{key}.in.zero", middle)
        scales = np.maximum(np.abs(weight).max(0), 1e-8) / 127
        return (
            op("QuantizeLinear", [x, scale, zero], f"{key}.in"),
            constant(f"{key}.weight", np.round(weight / scales).astype(np.int8)),
            scale,
            constant(f"{key}.scales", scales.astype(np.float32)),
            zero,
        )

    def attended(x: str, key: str, out: str) -> str:
        if ranges is None:
            names = [f"{out}.{part}" for part in "qkv"]
            split = constant(f"{key}.split", np.array([HIDDEN] * 3, np.int64))
            both = [linear(x, key, f"{out}.qkv"), split]
            nodes.append(helper.make_node("Split", both, names, name=f"Split:{out}", axis=-1))
            return op("MultiHeadAttention", names, out, MICROSOFT, num_heads=HEADS)
        x, grid, scale, scales, zero = rounded(x, key, value(f"{key}.weight").T)
        bias = constant(f"{key}.bias", value(f"{key}.bias"))
        return op("QAttention", [x, grid, bias, scale, scales, "", zero], out, MICROSOFT, num_heads=HEADS)

    def normed(x: str, skip: str, key: str, out: str) -> str:
        gamma, beta = (constant(f"{key}.{part}", value(f"{key}.{part}")) for part in ("weight", "bias"))
        return op("LayerNormalization", [op("Add", [x, skip], f"{out}.sum"), gamma, beta], out, epsilon=1e-12)

    signals = op("Gather", [constant("signal.vectors", value("signals.weight")), "signals"], "signal")
    length = op("Shape", ["signals"], "length", start=1, end=2)
    places = constant("places", value("positions.weight") + value("segment"))
    place = op("Slice", [places, constant("zero", np.array([0], np.int64)), length], "place")
    x = normed(op("Add", ["words", place], "placed"), signals, "norm", "x")
    for i in range(LAYERS):
        k = f"layers.{i}."
        heads = attended(x, f"{k}qkv", f"{k}attended")
        x = normed(linear(heads, f"{k}out", f"{k}o"), x, f"{k}norm1", f"{k}x1")
        up = op("Gelu", [linear(x, f"{k}up", f"{k}u")], f"{k}gelu", MICROSOFT)
        x = normed(linear(up, f"{k}down", f"{k}d"), x, f"{k}norm2", f"{k}x2")
    linear(x, "tags", "tags")
    linear(x, "links", "links")
    linear(x, "values", "values")

    def tensor(name: str, kind: int, *shape: str | int) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, kind, shape)

    graph = helper.make_graph(
        nodes,
        "layers",
        [
            tensor("words", TensorProto.FLOAT, "b", "n", HIDDEN),
            tensor("signals", TensorProto.INT64, "b", "n"),
        ],
        [
            tensor("tags", TensorProto.FLOAT, "b", "n", TAGS),
            tensor("links", TensorProto.FLOAT, "b", "n", LINKS * LINK),
            tensor("values", TensorProto.FLOAT, "b", "n", sum(WIDTHS)),
            *(
                helper.make_tensor_value_info(x, TensorProto.FLOAT, None)
                for x in sorted(set(inputs.values()))
            ),
        ],
        constants,
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=9)
    for key, x in sorted(inputs.items()):
        model.metadata_props.add(key=key, value=x)
    return model


def calibrated(model: onnx.ModelProto, windows: list[dict[str, np.ndarray]]) -> Ranges:
    """The range of every product's input over real windows."""
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    names = sorted({p.value for p in model.metadata_props})
    seen = dict.fromkeys(names, (0.0, 0.0))
    for feed in windows:
        for name, values in zip(names, session.run(names, feed), strict=True):
            low, high = seen[name]
            seen[name] = min(low, float(values.min())), max(high, float(values.max()))
    return {p.key: seen[p.value] for p in model.metadata_props}


def feeds(a: argparse.Namespace, table: np.ndarray, scale: np.ndarray) -> list[dict[str, np.ndarray]]:
    with (a.data / "train.jsonl").open() as lines:
        picked = [line for i, line in enumerate(lines) if i % 12 == 0]
    made = []
    data = [examples.example(examples.tokenizer(a.base), json.loads(line)) for line in picked]
    for ids, signals, *_ in examples.windows(data, 128, np.random.default_rng(1)):
        vectors = (table[ids] * scale[ids][:, None]).astype(np.float32)
        made.append({"words": vectors[None], "signals": signals[None]})
    return made[:: max(1, len(made) // a.calibrate)]


def main(a: argparse.Namespace) -> None:
    w = torch.load(a.weights)
    table, scale = words(w["words.weight"])
    a.out.mkdir(exist_ok=True)
    np.save(a.out / "words.npy", table)
    np.save(a.out / "scales.npy", scale)
    examples.tokenizer(a.base).save(str(a.out / "tokenizer.json"), pretty=False)
    ranges = calibrated(layers(w, None), feeds(a, table, scale))
    onnx.save(layers(w, ranges), a.out / "layers.onnx")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, default=examples.base_model())
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--calibrate", type=int, default=200)
    main(parser.parse_args())
