//! What a person reads on paper: laid out once, drawn as raster, text or picture.
