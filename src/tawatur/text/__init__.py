"""Folding with an offset map, segmentation, tokens and quotations."""
