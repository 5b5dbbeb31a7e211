"""Write trained weights as the encoder reads them: python training/export.py WEIGHTS --data DIR --base DIR

The frozen word vectors (int8, one scale a word), the tokenizer, and the layers (ONNX; int8
products whose input scales are static, calibrated on training windows). Static, because a scale that
spans the batch would let one article change another's reading. Products give float: their
outputs are not rounded again.
"""

import argparse
import json
from pathlib import Path

import examples
import numpy as np
import onnx
import onnxruntime
import torch
from network import HEADS, HIDDEN, LAYERS, LINK, TAGS
from onnx import TensorProto, helper, numpy_helper

WEIGHTS = Path(__file__).parent.parent / "src" / "onrecord" / "encoder" / "weights"
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
        low, high = ranges[key]
        scale = (high - low) / 255
        zero = np.clip(np.round(-low / scale), 0, 255).astype(np.uint8)
        scales = np.maximum(np.abs(weight).max(0), 1e-8) / 127
        scale_name = constant(f"{key}.in.scale", np.float32(scale))
        zero_name = constant(f"{key}.in.zero", zero)
        rounded = op("QuantizeLinear", [x, scale_name, zero_name], f"{key}.in")
        return op(
            "MatMulIntegerToFloat",
            [
                rounded,
                constant(f"{key}.weight", np.round(weight / scales).astype(np.int8)),
                scale_name,
                constant(f"{key}.scales", scales.astype(np.float32)),
                zero_name,
                "",
                bias,
            ],
            out,
            "com.microsoft",
        )

    def normed(x: str, skip: str, key: str, out: str) -> str:
        gamma = constant(f"{key}.g", value(f"{key}.weight"))
        beta = constant(f"{key}.o", value(f"{key}.bias"))
        return op("SkipLayerNormalization", [x, skip, gamma, beta], out, "com.microsoft", epsilon=1e-12)

    signals = op("Gather", [constant("signal.vectors", value("signals.weight")), "signals"], "signal")
    length = op("Shape", ["signals"], "length", start=1, end=2)
    places = constant("places", value("positions.weight") + value("segment"))
    place = op("Slice", [places, constant("zero", np.array([0], np.int64)), length], "place")
    x = normed(op("Add", ["words", place], "placed"), signals, "norm", "x")
    for i in range(LAYERS):
        k = f"layers.{i}."
        qkv = linear(x, f"{k}qkv", f"{k}qkv.out")
        split = constant(f"{k}split", np.array([HIDDEN] * 3, np.int64))
        names = [f"{k}q", f"{k}k", f"{k}v"]
        nodes.append(helper.make_node("Split", [qkv, split], names, name=f"{k}Split", axis=-1))
        attended = op(
            "MultiHeadAttention", [*names, "", "", "bias"], f"{k}attended", "com.microsoft", num_heads=HEADS
        )
        x = normed(linear(attended, f"{k}out", f"{k}o"), x, f"{k}norm1", f"{k}x1")
        up = op("Gelu", [linear(x, f"{k}up", f"{k}u")], f"{k}gelu", "com.microsoft")
        x = normed(linear(up, f"{k}down", f"{k}d"), x, f"{k}norm2", f"{k}x2")
    linear(x, "tags", "tags")
    linear(x, "links", "links")

    def tensor(name: str, kind: int, *shape: str | int) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, kind, shape)

    graph = helper.make_graph(
        nodes,
        "layers",
        [
            tensor("words", TensorProto.FLOAT, "b", "n", HIDDEN),
            tensor("signals", TensorProto.INT64, "b", "n"),
            tensor("bias", TensorProto.FLOAT, "b", 1, "n", "n"),
        ],
        [
            tensor("tags", TensorProto.FLOAT, "b", "n", TAGS),
            tensor("links", TensorProto.FLOAT, "b", "n", 4 * LINK),
            *(
                helper.make_tensor_value_info(x, TensorProto.FLOAT, None)
                for x in sorted(set(inputs.values()))
            ),
        ],
        constants,
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=9)
    for key, x in sorted(inputs.items()):
        model.metadata_props.add(key=key, value=x)
    return model


def calibrated(model: onnx.ModelProto, windows: list[dict[str, np.ndarray]]) -> Ranges:
    """The range of every product's input over real windows, padding left out."""
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    names = sorted({p.value for p in model.metadata_props})
    seen = dict.fromkeys(names, (0.0, 0.0))
    for feed in windows:
        real = int((feed["bias"][0, 0, 0] == 0).sum())
        for name, values in zip(names, session.run(names, feed), strict=True):
            low, high = seen[name]
            seen[name] = (
                min(low, float(values[:, :real].min())),
                max(high, float(values[:, :real].max())),
            )
    return {p.key: seen[p.value] for p in model.metadata_props}


def feeds(a: argparse.Namespace, table: np.ndarray, scale: np.ndarray) -> list[dict[str, np.ndarray]]:
    with (a.data / "train.jsonl").open() as lines:
        picked = [line for i, line in enumerate(lines) if i % 12 == 0]
    made = []
    data = [examples.example(examples.tokenizer(a.base), json.loads(line)) for line in picked]
    for ids, signals, mask, *_ in examples.windows(data, 128, np.random.default_rng(1)):
        bias = np.where(mask, 0, -1e4).astype(np.float32)
        made.append(
            {
                "words": (table[ids] * scale[ids][:, None])[None].astype(np.float32),
                "signals": signals[None],
                "bias": np.broadcast_to(bias, (1, 1, 128, 128)).copy(),
            }
        )
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
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--calibrate", type=int, default=200)
    main(parser.parse_args())
